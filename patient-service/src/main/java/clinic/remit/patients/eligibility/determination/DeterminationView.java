package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.patients.eligibility.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A determination as the API shows it. */
public record DeterminationView(
        UUID id,
        UUID patientId,
        EligibilityResult result,
        List<Criterion> criteria,
        String policyVersion,
        Instant determinedAt,
        @Schema(description = "exclusive") Instant validUntil,
        boolean signedOff,
        UUID signedOffBy,
        Instant signedOffAt,
        String reviewReason,
        OverrideReason overrideReasonCode,
        String overrideReason,

        @Schema(description = "the determination whose signature stands for this one too")
        UUID carriedFrom,

        @Schema(description = "signed off, the newest, and neither expired nor revoked")
        boolean inForce,

        Instant supersededAt)
        implements AboutPatient {}
