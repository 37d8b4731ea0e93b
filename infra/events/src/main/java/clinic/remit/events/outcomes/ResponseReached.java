package clinic.remit.events.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

public record ResponseReached(
        UUID patientId,
        UUID courseId,
        UUID assessmentId,
        String instrument,
        int total,
        LocalDate onset,
        LocalDate reachedOn,
        Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
