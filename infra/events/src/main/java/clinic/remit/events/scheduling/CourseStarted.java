package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

public record CourseStarted(
        UUID patientId,
        UUID courseId,
        UUID siteId,
        String timeZone,
        @Optional UUID precedingCourseId,
        UUID prescriberId,
        UUID determinationId,
        String primaryInstrument,
        String primaryInstrumentVersion,
        BigDecimal startDoseMgPerKg,
        BigDecimal capDoseMgPerKg,
        int maximumInjections,
        int leastIntervalHours,
        Instant startedAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
