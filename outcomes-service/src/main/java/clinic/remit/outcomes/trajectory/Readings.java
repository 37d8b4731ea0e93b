package clinic.remit.outcomes.trajectory;

import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which scores count, and as what (domain.md section 6, step 1 and the edge cases). */
public final class Readings {

    private static final Duration ACUTE = Duration.ofHours(24);

    private final CourseFacts facts;
    private final Instant asOf;
    private final List<ScoreFact> primary;
    private final List<Dated> secondary;
    private final List<Dosed> doses;
    private final List<Dated> attempts;

    private record Dated(ScoreFact score, LocalDate day) {}

    private record Dosed(Instant at, LocalDate day) {}

    Readings(CourseFacts facts, Instant asOf) {
        this(facts, asOf, valid(facts, true).toList(), secondary(facts), doses(facts), attempts(facts));
    }

    private Readings(
            CourseFacts facts,
            Instant asOf,
            List<ScoreFact> primary,
            List<Dated> secondary,
            List<Dosed> doses,
            List<Dated> attempts) {
        this.facts = facts;
        this.asOf = asOf;
        this.primary = primary;
        this.secondary = secondary;
        this.doses = doses;
        this.attempts = attempts;
    }

    /** The same, read at another time. */
    Readings at(Instant time) {
        return new Readings(facts, time, primary, secondary, doses, attempts);
    }

    CourseFacts facts() {
        return facts;
    }

    Instant asOf() {
        return asOf;
    }

    /** Up to 24 elapsed hours after an injection; or on the day of one, at an unknown time. */
    public static boolean isAcute(CourseFacts facts, ScoreFact score) {
        for (InjectionFact injection : facts.injections()) {
            if (isAcute(facts, score, injection)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcute(CourseFacts facts, ScoreFact score, InjectionFact injection) {
        Instant given = injection.effectiveAt();
        if (!score.timeKnown()) {
            return facts.day(score.effectiveAt()).equals(facts.day(given));
        }
        return !score.effectiveAt().isBefore(given) && !score.effectiveAt().isAfter(given.plus(ACUTE));
    }

    private static Stream<ScoreFact> valid(CourseFacts facts, boolean primary) {
        return facts.scores().stream()
                .filter(it -> it.score().valid() && it.score().total() != null)
                .filter(it ->
                        primary == it.instrument().code().equals(facts.primary().code()))
                .filter(it -> !isAcute(facts, it));
    }

    private static List<Dated> secondary(CourseFacts facts) {
        return valid(facts, false)
                .filter(it -> it.instrument().isDepressionOutcome())
                .map(it -> new Dated(it, facts.day(it.effectiveAt())))
                .toList();
    }

    private static List<Dosed> doses(CourseFacts facts) {
        return facts.injections().stream()
                .map(it -> new Dosed(it.effectiveAt(), facts.day(it.effectiveAt())))
                .toList();
    }

    private static List<Dated> attempts(CourseFacts facts) {
        return facts.scores().stream()
                .filter(it -> it.score().tellsOfAnAttempt())
                .map(it -> new Dated(it, facts.day(it.effectiveAt())))
                .toList();
    }

    /** Local days of the screenings up to now that told of an attempt. */
    List<LocalDate> attemptDays() {
        return attempts.stream()
                .filter(it -> !it.score().effectiveAt().isAfter(asOf))
                .map(Dated::day)
                .toList();
    }

    /** Of the primary scale, the oldest first, whenever they were. */
    List<ScoreFact> primary() {
        return primary;
    }

    /** Local days of all injections up to now. */
    List<LocalDate> injectionDays() {
        return doses.stream()
                .filter(it -> !it.at().isAfter(asOf))
                .map(Dosed::day)
                .toList();
    }

    Optional<Instant> firstInjection() {
        return facts.courseInjections(asOf).stream()
                .filter(it -> !it.prior())
                .map(InjectionFact::effectiveAt)
                .findFirst();
    }

    /** The last score up to a week before the first injection; before one is given, the last score there is. Null if none is. */
    ScoreFact baseline(int days) {
        Instant first = firstInjection().orElse(asOf);
        LocalDate earliest = facts.day(first).minusDays(days);
        return primary.stream()
                .filter(it -> !it.effectiveAt().isAfter(first))
                .filter(it -> !facts.day(it.effectiveAt()).isBefore(earliest))
                .filter(it -> it.score().total() > 0)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** After the first injection, the worst of each local day, the oldest first. */
    List<DailyScore> daily() {
        DailyScores days = new DailyScores(facts);
        firstInjection().ifPresent(first -> primary.stream()
                .filter(it -> it.effectiveAt().isAfter(first))
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .forEach(days::add));
        return days.soFar();
    }

    /** A secondary depression scale whose newest score of these days, or the worst of its day, is at its relapse level. */
    Optional<ScoreFact> secondaryAtRelapseLevel(LocalDate since, LocalDate until) {
        Map<String, Dated> newest = new TreeMap<>();
        for (Dated it : secondary) {
            if (!it.score().effectiveAt().isAfter(asOf)
                    && !it.day().isBefore(since)
                    && !it.day().isAfter(until)) {
                newest.merge(it.score().instrument().code(), it, Readings::newestDayThenWorst);
            }
        }
        return newest.values().stream()
                .map(Dated::score)
                .filter(it -> it.instrument().isRelapseLevel(it.score()))
                .findFirst();
    }

    private static Dated newestDayThenWorst(Dated one, Dated later) {
        boolean isWorse = one.day().equals(later.day())
                && one.score().score().total() > later.score().score().total();
        return isWorse ? one : later;
    }
}
