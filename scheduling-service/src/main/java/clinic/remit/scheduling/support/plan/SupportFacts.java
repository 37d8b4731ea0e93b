package clinic.remit.scheduling.support.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What it depends on which support is due.
 *
 * @param zone of the course: its local days count
 * @param endedAt null while the course is open
 * @param completed ended by a STOP that a physician accepted
 * @param over nothing more is asked for: the patient is treated anew, or dead
 * @param doses in order of time
 * @param nextDoseAt null if no session is booked
 * @param sessions those that are not voided, in order of time
 * @param ratedAt valid scores of the course's instrument since its end, in order of time
 */
public record SupportFacts(
        ZoneId zone,
        Instant startedAt,
        Instant endedAt,
        boolean completed,
        boolean over,
        List<Dose> doses,
        Instant nextDoseAt,
        List<Session> sessions,
        List<Instant> ratedAt,
        Instant asOf) {

    public record Dose(UUID sessionId, Instant givenAt) {}

    /** @param dueOn the day that policy asks for a visit after the stop; null for all others */
    public record Session(UUID id, SupportKind kind, SupportState state, Instant startsAt, LocalDate dueOn) {

        boolean isHeld() {
            return state == SupportState.HELD;
        }

        /** One whose time has passed without a word of how it went counts for nothing. */
        boolean isAhead(Instant asOf) {
            return state == SupportState.PLANNED && !startsAt.isBefore(asOf);
        }
    }

    LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    LocalDate today() {
        return day(asOf);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** How something stands that nothing meets. */
    SupportElement.Standing standing(Instant from, Instant by, Instant last) {
        if (asOf.isBefore(from)) {
            return SupportElement.Standing.UPCOMING;
        }
        if (asOf.isBefore(by)) {
            return SupportElement.Standing.DUE;
        }
        return asOf.isBefore(last) ? SupportElement.Standing.OVERDUE : SupportElement.Standing.MISSED;
    }
}
