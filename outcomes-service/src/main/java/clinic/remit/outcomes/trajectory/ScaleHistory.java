package clinic.remit.outcomes.trajectory;

import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.TrajectoryView.Point;
import clinic.remit.outcomes.trajectory.TrajectoryView.Scale;
import clinic.remit.outcomes.trajectory.TrajectoryView.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The scores of one scale. The primary scale is judged with all facts of the course, any other depression scale as if there were no
 * other, and a scale that is no depression outcome is only measured from its baseline.
 *
 * @param trajectory null, as states, for a scale that is no depression outcome
 * @param first the first injection; Instant.MAX before it
 */
record ScaleHistory(
        CourseFacts facts,
        boolean primary,
        ScoreFact baseline,
        Trajectory trajectory,
        StateHistory states,
        Instant first,
        Instant asOf) {

    /** The primary scale first, then the others by their codes. */
    static List<ScaleHistory> of(CourseFacts facts, Trajectory course, CourseRules rules, Instant asOf) {
        TreeMap<String, Instrument> others = facts.scores().stream()
                .map(ScoreFact::instrument)
                .filter(it -> !it.code().equals(facts.primary().code()))
                .collect(Collectors.toMap(Instrument::code, it -> it, (one, other) -> one, TreeMap::new));
        Instant first = new Readings(facts, asOf).firstInjection().orElse(Instant.MAX);
        List<ScaleHistory> scales = new ArrayList<>();
        scales.add(new ScaleHistory(
                facts, true, course.baseline(), course, StateHistory.of(facts, rules, asOf), first, asOf));
        for (Instrument other : others.values()) {
            CourseFacts alone = facts.judgedBy(other);
            ScoreFact baseline = new Readings(alone, asOf).baseline(rules.baselineDays());
            boolean judged = other.isDepressionOutcome();
            scales.add(new ScaleHistory(
                    alone,
                    false,
                    baseline,
                    judged ? Trajectory.of(alone, rules, asOf) : null,
                    judged ? StateHistory.of(alone, rules, asOf) : null,
                    first,
                    asOf));
        }
        return scales;
    }

    List<Point> points() {
        Set<UUID> counted = trajectory == null
                ? Set.of()
                : trajectory.scores().stream().map(DailyScore::assessmentId).collect(Collectors.toSet());
        return facts.scores().stream()
                .filter(it -> it.instrument().code().equals(facts.primary().code()))
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .map(it -> point(it, Readings.isAcute(facts, it), counted.contains(it.id())))
                .toList();
    }

    private Point point(ScoreFact it, boolean acute, boolean counted) {
        Integer total = it.score().total();
        Use use = use(it, acute, counted);
        boolean measured = use == Use.COUNTED || use == Use.NOT_WORST_OF_DAY || use == Use.SUPPORTING;
        return new Point(
                it.id(),
                it.version(),
                it.instrument().code(),
                total,
                it.score().highestPossible(),
                it.score().band(),
                it.score().flags(),
                it.effectiveAt(),
                it.timeKnown(),
                facts.day(it.effectiveAt()),
                acute,
                use,
                primary && use == Use.COUNTED,
                measured && total != null ? Trajectory.improvementPercent(baseline, total) : null,
                states == null ? null : states.at(it.effectiveAt()));
    }

    private Use use(ScoreFact it, boolean acute, boolean counted) {
        if (!it.score().valid()) {
            return Use.INVALID;
        } else if (baseline != null && it.id().equals(baseline.id())) {
            return Use.BASELINE;
        } else if (counted) {
            return Use.COUNTED;
        } else if (acute) {
            return Use.ACUTE;
        } else if (!it.effectiveAt().isAfter(first)) {
            return Use.BEFORE_FIRST_INJECTION;
        }
        return it.instrument().isDepressionOutcome() ? Use.NOT_WORST_OF_DAY : Use.SUPPORTING;
    }

    Scale scale() {
        Instrument it = facts.primary();
        Integer from = baseline == null ? null : baseline.score().total();
        Point newest = points().stream()
                .filter(point -> point.use() == Use.COUNTED || point.use() == Use.SUPPORTING)
                .filter(point -> point.total() != null)
                .reduce((one, later) -> later)
                .orElse(null);
        return new Scale(
                it.code(),
                it.version(),
                it.title(),
                primary,
                it.isDepressionOutcome(),
                it.remissionAtMost(),
                it.relapseAtLeast(),
                it.importantChange(),
                it.bands().isEmpty() ? null : it.highestTotal(),
                it.bands(),
                from,
                baseline == null ? null : baseline.id(),
                from == null || !it.isDepressionOutcome() ? null : from / 2,
                newest == null ? null : newest.total(),
                newest == null ? null : newest.improvementPercent(),
                trajectory == null ? null : trajectory.state());
    }
}
