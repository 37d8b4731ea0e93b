package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A course of injections began for an eligible patient. What is named here stays fixed for the course unless a CourseAmended follows.
 *
 * @param timeZone IANA name; every local day of this course is counted in it
 * @param precedingCourseId the course before this one, when the patient comes back after a relapse
 * @param prescriberId the physician's user id
 * @param determinationId the determination that the course rests on; its entry criteria are frozen with it
 * @param primaryInstrument the scale that decides the course, such as PHQ-9
 * @param startDoseMgPerKg mg of ketamine per kg of dosing weight
 * @param capDoseMgPerKg mg per kg that no dose of the course exceeds
 * @param leastIntervalHours least hours between two injections
 */
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
