package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * Something untoward happened to a patient, at a session or between them.
 *
 * @param grade CTCAE v5 grade, 1 to 5
 * @param serious the regulatory sense, apart from the grade
 * @param effectiveAt when it began
 */
public record AdverseEventRecorded(
        UUID patientId,
        @Optional UUID courseId,
        UUID adverseEventId,
        int version,
        @Optional UUID sessionId,
        String code,
        int grade,
        boolean serious,
        boolean resolved,
        Instant effectiveAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
