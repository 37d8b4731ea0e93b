package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.audit.AboutPatients;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What callers see of who and what is there, and when. */
final class RosterViews {

    private RosterViews() {}

    /** Names the sessions that a change leaves without a physician, a room or a site; they are not cancelled by it. */
    interface WithAffected extends AboutPatients {

        List<AffectedSession> sessionsAffected();

        @Override
        default Collection<UUID> patientIds() {
            return sessionsAffected().stream().map(AffectedSession::patientId).toList();
        }
    }

    record AvailabilityView(
            UUID id,
            UUID physicianId,
            UUID siteId,
            DayOfWeek day,
            LocalTime from,
            LocalTime to,
            LocalDate validFrom,
            LocalDate validUntil,
            UUID writtenBy,
            Instant writtenAt,
            UUID endedBy,
            Instant endedAt) {}

    record EndedAvailability(AvailabilityView availability, List<AffectedSession> sessionsAffected)
            implements WithAffected {}

    record ExtraShiftView(
            UUID id,
            UUID physicianId,
            UUID siteId,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            UUID writtenBy,
            Instant writtenAt,
            UUID withdrawnBy,
            Instant withdrawnAt) {}

    record WithdrawnShift(ExtraShiftView shift, List<AffectedSession> sessionsAffected) implements WithAffected {}

    /** @param physicianId of an absence; the others are of a closure */
    record UnavailabilityView(
            UUID id,
            UUID physicianId,
            UUID siteId,
            UUID roomId,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant from,
            Instant until,
            String reasonCode,
            UUID writtenBy,
            Instant writtenAt,
            UUID withdrawnBy,
            Instant withdrawnAt,
            List<AffectedSession> sessionsAffected)
            implements WithAffected {}
}
