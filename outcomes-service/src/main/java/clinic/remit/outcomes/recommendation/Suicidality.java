package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.Evidence;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What speaks of suicidality beside a remission that has lasted (domain.md section 6, step 6): a suicide item on the day of the
 * newest score or later, on whatever scale and also where the scale counts for nothing else, and the newest C-SSRS if it is HIGH.
 */
final class Suicidality {

    private Suicidality() {}

    static List<Evidence> of(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        List<ScoreFact> known = facts.scores().stream()
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .toList();
        LocalDate since = trajectory.newest().map(DailyScore::day).orElse(LocalDate.MIN);
        Stream<Evidence> items = known.stream()
                .filter(it -> it.score().suicidal())
                .filter(it -> !facts.day(it.effectiveAt()).isBefore(since))
                .map(EvidenceOf::suicideItem);
        Stream<Evidence> screening = known.stream()
                .filter(it -> !it.instrument().triage().isEmpty())
                .reduce((one, later) -> later)
                .filter(it -> it.score().triage() == AlertLevel.HIGH)
                .map(EvidenceOf::screening)
                .stream();
        return Stream.concat(items, screening).toList();
    }

    /** Those that no physician has decided upon. */
    static List<Evidence> unreviewed(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        return of(facts, trajectory, asOf).stream()
                .filter(it -> !facts.isReviewed("SUICIDALITY", it, asOf))
                .toList();
    }
}
