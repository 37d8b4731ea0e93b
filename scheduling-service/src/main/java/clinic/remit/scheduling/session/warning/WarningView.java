package clinic.remit.scheduling.session.warning;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** What became known of a patient after the dose. */
public record WarningView(
        UUID id,
        UUID sessionId,
        UUID patientId,
        UUID holdId,
        HoldCause cause,
        Instant raisedAt,
        Instant acknowledgedAt,
        UUID acknowledgedBy)
        implements AboutPatient {}
