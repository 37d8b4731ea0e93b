package clinic.remit.outcomes.recommendation;

import static java.time.temporal.ChronoUnit.DAYS;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is advised for a course: facts in, advice out. No clock, no database, no memory of what it said before. */
public final class CoursePolicy {

    private final CourseRules rules;
    private final StopPolicy stops;

    public CoursePolicy(CourseRules rules) {
        this.rules = rules;
        this.stops = new StopPolicy(rules);
    }

    public record Decided(Trajectory trajectory, Advice advice) {}

    public Decided decide(CourseFacts facts, Instant asOf) {
        Trajectory trajectory = Trajectory.of(facts, rules, asOf);
        List<String> codes = new ArrayList<>(stops.codes(facts, trajectory, asOf));
        boolean critical = codes.stream().anyMatch(StopPolicy.CRITICAL::contains);
        boolean well = isWell(facts, trajectory) && !released(facts, trajectory, asOf);
        if (critical) {
            return decided(facts, trajectory, asOf, RecommendationKind.REVIEW, codes, true, "CRITICAL_CODE");
        }
        if (well && trajectory.hasLasted()) {
            codes.add(0, "SUSTAINED_REMISSION");
            boolean suicidal = !Suicidality.unreviewed(facts, trajectory, asOf).isEmpty();
            if (suicidal) {
                codes.add(1, "SUICIDALITY");
            }
            RecommendationKind kind = suicidal ? RecommendationKind.REVIEW : RecommendationKind.STOP;
            return decided(facts, trajectory, asOf, kind, codes, true, "SUSTAINED_REMISSION");
        }
        if (well) {
            codes.add(0, "REMISSION_HOLD");
            return decided(facts, trajectory, asOf, RecommendationKind.HOLD, codes, true, "REMISSION_HOLD");
        }
        if (!codes.isEmpty()) {
            boolean holds = codes.contains(StopPolicy.MAXIMUM);
            return decided(facts, trajectory, asOf, RecommendationKind.REVIEW, codes, holds, codes.get(0));
        }
        return decided(
                facts,
                trajectory,
                asOf,
                RecommendationKind.CONTINUE,
                watch(facts, trajectory, asOf),
                false,
                "UNDER_WAY");
    }

    /** A physician declined to stop or to wait. It comes back with a new counted score, a declined stop not before a week. */
    private boolean released(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        Instant stop = lastDeclined(facts, asOf, RecommendationKind.STOP);
        Instant hold = lastDeclined(facts, asOf, RecommendationKind.HOLD);
        Instant newest = trajectory.newest().map(DailyScore::effectiveAt).orElse(Instant.MIN);
        if (!stop.equals(Instant.MIN) && inRunOf(trajectory, stop, facts)) {
            boolean weekPassed = DAYS.between(facts.day(stop), facts.day(asOf)) >= rules.declinedReturnsAfterDays();
            if (!weekPassed || !newest.isAfter(stop)) {
                return true;
            }
        }
        return !newest.isAfter(hold);
    }

    /** Whether no score above the threshold came after the decision; if one did, a new remission is judged anew. */
    private static boolean inRunOf(Trajectory trajectory, Instant decidedAt, CourseFacts facts) {
        return trajectory.scores().stream()
                .filter(it -> it.effectiveAt().isAfter(decidedAt))
                .noneMatch(it -> it.total() > facts.primary().remissionAtMost());
    }

    private static boolean isWell(CourseFacts facts, Trajectory trajectory) {
        return trajectory.isWell(facts.primary().remissionAtMost());
    }

    private static Instant lastDeclined(CourseFacts facts, Instant asOf, RecommendationKind kind) {
        return facts.decisions().stream()
                .filter(it -> it.kind() == kind && it.decision() == Decision.DECLINED)
                .map(DecisionFact::decidedAt)
                .filter(it -> !it.isAfter(asOf))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private List<String> watch(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        List<String> codes = new ArrayList<>();
        if (isWell(facts, trajectory)) {
            codes.add("DECLINED");
        }
        Integer improvement = trajectory.improvementPercent();
        int given = facts.courseInjections(asOf).size();
        if (given >= rules.earlyCheckAfterInjections()
                && improvement != null
                && improvement < rules.earlyCheckBelowPercent()) {
            codes.add("EARLY_CHECK");
        }
        return codes;
    }

    private Decided decided(
            CourseFacts facts,
            Trajectory trajectory,
            Instant asOf,
            RecommendationKind kind,
            List<String> codes,
            boolean holds,
            String rule) {
        List<Evidence> counter = new ArrayList<>();
        Optional.ofNullable(trajectory.blockedBy())
                .map(it -> EvidenceOf.score("SECONDARY_SCORE", it))
                .ifPresent(counter::add);
        if (codes.contains("SUICIDALITY")) {
            counter.addAll(Suicidality.of(facts, trajectory, asOf));
        }
        return new Decided(
                trajectory,
                new Advice(
                        kind,
                        List.copyOf(codes),
                        holds,
                        rule,
                        trajectory.state(),
                        trajectory.stale(),
                        evidence(facts, trajectory, asOf, codes),
                        List.copyOf(counter),
                        wouldChange(kind),
                        rules.version()));
    }

    private static List<Evidence> evidence(CourseFacts facts, Trajectory trajectory, Instant asOf, List<String> codes) {
        List<Evidence> evidence = new ArrayList<>();
        Optional.ofNullable(trajectory.baseline())
                .map(it -> EvidenceOf.score("BASELINE", it))
                .ifPresent(evidence::add);
        List<DailyScore> scores = trajectory.inRemission()
                ? trajectory.sustained().run()
                : trajectory.newest().stream().toList();
        scores.forEach(it -> evidence.add(EvidenceOf.score(facts, it)));
        if (codes.contains("INTOLERANCE")) {
            facts.adverseEvents().stream()
                    .filter(it -> !it.effectiveAt().isAfter(asOf))
                    .forEach(it -> evidence.add(EvidenceOf.adverseEvent(it)));
        }
        return List.copyOf(evidence);
    }

    private static List<String> wouldChange(RecommendationKind kind) {
        return switch (kind) {
            case STOP -> List.of("SCORE_ABOVE_THRESHOLD", "PHYSICIAN_DECISION");
            case HOLD -> List.of("SCORE_ABOVE_THRESHOLD", "REMISSION_LASTS", "PHYSICIAN_DECISION");
            case REVIEW -> List.of("PHYSICIAN_DECISION", "EVIDENCE_CORRECTED");
            case CONTINUE -> List.of("REMISSION_SCORE", "STOP_CODE");
        };
    }
}
