package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How long somebody or something is not there: by local days, which are those of whatever site asks, or by instants.
 *
 * @param lastDay null for days without an end
 * @param endsAt null for instants without an end
 */
@Embeddable
record Period(LocalDate firstDay, LocalDate lastDay, Instant startsAt, Instant endsAt) {

    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    /**
     * @param zone by whose days the past is judged
     * @throws Unprocessable implausible if it is neither or both, ends before it begins, is over, or is further off than anybody plans
     */
    static Period of(RosterRequests.NewUnavailability said, Instant now, ZoneId zone) {
        boolean days = said.firstDay() != null;
        boolean instants = said.from() != null;
        if (days == instants || days && said.until() != null || instants && said.lastDay() != null) {
            throw implausible(
                    "firstDay", "neither days nor instants, or both", "firstDay and lastDay, or from and until");
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (days) {
            if (said.lastDay() != null && said.lastDay().isBefore(said.firstDay())) {
                throw implausible("lastDay", said.lastDay() + " is before firstDay", "not before " + said.firstDay());
            }
            notOver("lastDay", said.lastDay(), today);
            withinReach("firstDay", said.firstDay(), today);
            return new Period(said.firstDay(), said.lastDay(), null, null);
        }
        if (said.until() != null && !said.from().isBefore(said.until())) {
            throw implausible("until", said.until() + " is not after from", "later than " + said.from());
        }
        if (said.until() != null && !said.until().isAfter(now)) {
            throw implausible("until", said.until() + " is over", "later than " + now);
        }
        withinReach("from", localDay(said.from()), today);
        if (said.until() != null) {
            withinReach("until", localDay(said.until()), today);
        }
        return new Period(null, null, said.from(), said.until());
    }

    /** A day of UTC, or the last there is: an instant may be as far off as a caller can write it. */
    private static LocalDate localDay(Instant at) {
        return at.isBefore(NO_END) && at.isAfter(Instant.EPOCH)
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : LocalDate.MAX;
    }

    static void notOver(String field, LocalDate last, LocalDate today) {
        if (last != null) {
            if (last.isBefore(today)) {
                throw implausible(field, last + " is over", "not before " + today);
            }
            withinReach(field, last, today);
        }
    }

    static void withinReach(String field, LocalDate day, LocalDate today) {
        LocalDate earliest = today.minusYears(YEARS_BACK);
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw implausible(field, "further off than anybody plans", "from " + earliest + " to " + latest);
        }
    }

    static Unprocessable implausible(String field, String wrong, String right) {
        return new Unprocessable("implausible", "The time is not possible.", new FieldProblem(field, wrong, right));
    }

    Stretch at(ZoneId zone) {
        return firstDay == null
                ? new Stretch(startsAt, endsAt == null ? NO_END : endsAt)
                : new Stretch(
                        firstDay.atStartOfDay(zone).toInstant(),
                        lastDay == null
                                ? NO_END
                                : lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean overlaps(Period other, ZoneId zone) {
        Stretch its = other.at(zone);
        return at(zone).overlaps(its.from(), its.to());
    }
}
