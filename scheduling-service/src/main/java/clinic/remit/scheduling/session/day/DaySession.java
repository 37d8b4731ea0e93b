package clinic.remit.scheduling.session.day;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.session.SessionState;
import clinic.remit.scheduling.session.clearance.PlannedVolume;
import clinic.remit.scheduling.session.observation.ObservationSchedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as a day is looked at.
 *
 * @param physicianId who stays for the patient after the dose; before it, who is booked
 * @param checkInFrom before it nobody is checked in
 * @param cleared null without a clearance that stands
 * @param given null when none was given, or it was voided
 * @param vitals as due after the dose; empty before it
 * @param observedUntil before it nobody goes home; null before the dose
 * @param unresolvedAdverseEvent of a grade that keeps the patient here
 * @param escortNamed the clearance names who takes the patient home
 * @param awaitsReview its dose was entered late, and no physician has looked at that
 * @param closedAt null while it is not
 */
public record DaySession(
        UUID id,
        UUID courseId,
        UUID patientId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        Instant checkInFrom,
        SessionState state,
        boolean held,
        String cancelReason,
        Cleared cleared,
        Given given,
        List<ObservationSchedule.Step> vitals,
        Instant observedUntil,
        boolean unresolvedAdverseEvent,
        boolean escortNamed,
        boolean awaitsReview,
        Instant closedAt,
        Disposition disposition) {

    /**
     * @param checksCountUntil how long the vital signs before the dose are fresh
     * @param mgPerKg what the protocol planned then; null in clearances from before there was a ladder
     */
    @Schema(name = "BoardClearance")
    public record Cleared(
            Instant clearedAt,
            Instant checksCountUntil,
            BigDecimal dosingWeightKg,
            BigDecimal mgPerKg,
            List<PlannedVolume> volumes) {}

    /** @param ordinal within the course, from 1 */
    @Schema(name = "BoardDose")
    public record Given(
            int ordinal,
            Instant at,
            UUID supervisedBy,
            BigDecimal mg,
            BigDecimal mgPerKg,
            BigDecimal ml,
            BodySite bodySite) {}

    /** Between the dose and the discharge. */
    public boolean isUnderObservation() {
        return state == SessionState.ADMINISTERED || state == SessionState.OBSERVING;
    }

    /** When those were due that nobody has taken, the oldest first. */
    public List<Instant> overdueVitals() {
        return vitals.stream()
                .filter(step -> step.status() == ObservationSchedule.Status.OVERDUE)
                .map(ObservationSchedule.Step::dueAt)
                .toList();
    }

    /** The first that somebody has yet to take; null when nothing is due any more. */
    public Instant nextVitalsAt() {
        return ObservationSchedule.next(vitals);
    }
}
