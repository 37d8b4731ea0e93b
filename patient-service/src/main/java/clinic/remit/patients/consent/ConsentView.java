package clinic.remit.patients.consent;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** A consent as the API shows it. */
public record ConsentView(
        UUID id,
        UUID patientId,
        String documentVersion,
        Instant signedAt,
        UUID explainedBy,
        boolean inForce,
        Instant withdrawnAt,
        String withdrawalReason)
        implements AboutPatient {}
