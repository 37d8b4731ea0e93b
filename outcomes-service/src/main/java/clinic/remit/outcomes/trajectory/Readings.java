package clinic.remit.outcomes.trajectory;

import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which scores count, and as what (domain.md section 6, step 1 and the edge cases). */
public final class Readings {

    private static final Duration ACUTE = Duration.ofHours(24);

    private final CourseFacts facts;
    private final Instant asOf;

    Readings(CourseFacts facts, Instant asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    /** Up to 24 elapsed hours after an injection; or on the day of one, at an unknown time. */
    public static boolean isAcute(CourseFacts facts, ScoreFact score) {
        return facts.injections().stream().anyMatch(it -> isAcute(facts, score, it));
    }

    private static boolean isAcute(CourseFacts facts, ScoreFact score, InjectionFact injection) {
        Instant given = injection.effectiveAt();
        if (!score.timeKnown()) {
            return facts.day(score.effectiveAt()).equals(facts.day(given));
        }
        return !score.effectiveAt().isBefore(given) && !score.effectiveAt().isAfter(given.plus(ACUTE));
    }

    List<ScoreFact> valid(boolean primary) {
        return facts.scores().stream()
                .filter(it -> it.score().valid() && it.score().total() != null)
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .filter(it ->
                        primary == it.instrument().code().equals(facts.primary().code()))
                .filter(it -> !isAcute(facts, it))
                .toList();
    }

    Optional<Instant> firstInjection() {
        return facts.courseInjections(asOf).stream()
                .filter(it -> !it.prior())
                .map(InjectionFact::effectiveAt)
                .findFirst();
    }

    /** The last score up to a week before the first injection; before one is given, the last score there is. */
    Optional<ScoreFact> baseline(int days) {
        Instant first = firstInjection().orElse(asOf);
        LocalDate earliest = facts.day(first).minusDays(days);
        return valid(true).stream()
                .filter(it -> !it.effectiveAt().isAfter(first))
                .filter(it -> !facts.day(it.effectiveAt()).isBefore(earliest))
                .filter(it -> it.score().total() > 0)
                .reduce((one, later) -> later);
    }

    /** After the first injection, the worst of each local day, the oldest first. */
    List<DailyScore> daily() {
        Instant first = firstInjection().orElse(null);
        if (first == null) {
            return List.of();
        }
        Map<LocalDate, List<ScoreFact>> days = valid(true).stream()
                .filter(it -> it.effectiveAt().isAfter(first))
                .collect(Collectors.groupingBy(it -> facts.day(it.effectiveAt()), TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> worst(day.getKey(), day.getValue()))
                .toList();
    }

    private static DailyScore worst(LocalDate day, List<ScoreFact> scores) {
        ScoreFact worst = scores.stream()
                .max(Comparator.comparing((ScoreFact it) -> it.score().total()).thenComparing(ScoreFact::id))
                .orElseThrow();
        return new DailyScore(
                worst.id(),
                day,
                worst.score().total(),
                scores.stream().allMatch(it -> it.instrument().isRemission(it.score())),
                worst.effectiveAt());
    }

    /** A secondary depression scale whose newest score of these days is at its relapse level. */
    Optional<ScoreFact> secondaryAtRelapseLevel(LocalDate since, LocalDate until) {
        return valid(false).stream()
                .filter(it -> it.instrument().isDepressionOutcome())
                .filter(it -> !facts.day(it.effectiveAt()).isBefore(since))
                .filter(it -> !facts.day(it.effectiveAt()).isAfter(until))
                .collect(Collectors.toMap(it -> it.instrument().code(), it -> it, (one, later) -> later, TreeMap::new))
                .values()
                .stream()
                .filter(it -> it.instrument().isRelapseLevel(it.score()))
                .findFirst();
    }
}
