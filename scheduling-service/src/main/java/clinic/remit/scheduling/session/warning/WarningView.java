package clinic.remit.scheduling.session.warning;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/**
 * What became known of a patient after the dose.
 *
 * @param holdId of the course, which was raised; null for an alert, of which there may be more than one to a hold
 * @param alertId null for anything else
 */
public record WarningView(
        UUID id,
        UUID sessionId,
        UUID patientId,
        UUID holdId,
        UUID alertId,
        HoldCause cause,
        Instant raisedAt,
        Instant acknowledgedAt,
        UUID acknowledgedBy)
        implements AboutPatient {}
