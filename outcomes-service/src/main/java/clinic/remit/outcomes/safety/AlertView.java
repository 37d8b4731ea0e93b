package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param evidence EVIDENCE_VOIDED when what raised it was voided, or corrected so that it would not raise it */
public record AlertView(
        UUID id,
        UUID patientId,
        AlertLevel level,
        String trigger,
        UUID sourceId,
        Instant raisedAt,
        Instant acknowledgeBy,
        Instant acknowledgedAt,
        UUID acknowledgedBy,
        Instant escalatedAt,
        String evidence,
        Instant closedAt,
        UUID closedBy,
        String reasonCode,
        String done,
        long version,
        List<SafetyPolicy.CrisisContact> crisisContacts)
        implements AboutPatient {}
