package clinic.remit.outcomes.trajectory;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.outcomes.instruments.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The whole way of a course, to be shown: scores, states, injections and what was recommended, the oldest first, by what is known now. What
 * was voided is not in it.
 *
 * @param timeZone every day named here is one of this zone
 * @param baseline total of the score that the course is measured from; null if there is none
 * @param newest total of the newest score that counts
 * @param improvementPercent change from baseline, better is positive, rounded down
 * @param stale the newest score is too old to stand on
 * @param remissionOnset the first day of the run of remission scores that lasts until now
 * @param sustainedOn the local day on which sustained remission was achieved; reported until a relapse
 * @param relapsedOn the day of the score that established the last relapse
 * @param contradictedBy the score of another scale that speaks against the remission
 * @param instruments the scales, the primary one first
 * @param states where the course stood, each from a time on
 */
public record TrajectoryView(
        UUID courseId,
        UUID patientId,
        String timeZone,
        Instant startedAt,
        boolean open,
        Instant asOf,
        String primaryInstrument,
        Integer baseline,
        UUID baselineAssessmentId,
        Integer newest,
        Integer improvementPercent,
        OutcomeState state,
        boolean stale,
        LocalDate remissionOnset,
        LocalDate sustainedOn,
        LocalDate relapsedOn,
        UUID contradictedBy,
        List<Scale> instruments,
        List<Point> scores,
        List<Dose> injections,
        List<Stand> states,
        List<Advised> recommendations)
        implements AboutPatient {

    /**
     * A scale and how the patient fares on it alone. A scale that is no depression outcome has no state.
     *
     * @param relapseAtLeast null for a scale that is no depression outcome
     * @param responseAtMost a total up to this is half of the baseline or less
     * @param highestTotal null for a scale without a total
     */
    public record Scale(
            String code,
            String version,
            String title,
            boolean primary,
            boolean depressionOutcome,
            Integer remissionAtMost,
            Integer relapseAtLeast,
            Integer importantChange,
            Integer highestTotal,
            List<Instrument.Band> bands,
            Integer baseline,
            UUID baselineAssessmentId,
            Integer responseAtMost,
            Integer newest,
            Integer improvementPercent,
            OutcomeState state) {}

    /** What becomes of a score. */
    public enum Use {
        /** What the others are measured from. */
        BASELINE,
        /** The worst of its day, after the first injection: it is what the course is judged by. */
        COUNTED,
        /** Another score of the same day was worse, or as bad. */
        NOT_WORST_OF_DAY,
        BEFORE_FIRST_INJECTION,
        /** Within 24 hours after an injection. */
        ACUTE,
        /** Too many answers are missing. */
        INVALID,
        /** Of a scale that is no depression outcome. */
        SUPPORTING
    }

    /**
     * A score.
     *
     * @param version counts its corrections, from 1
     * @param highestPossible the total if every missing answer were the worst; as total where none is missing
     * @param use on its own scale
     * @param counted the course is judged by it
     * @param improvementPercent from the baseline of its scale
     * @param state where the patient stood with it: of the primary scale the state of the course, else what its scale alone would say
     */
    public record Point(
            UUID assessmentId,
            int version,
            String instrument,
            Integer total,
            Integer highestPossible,
            String band,
            List<String> flags,
            Instant effectiveAt,
            boolean timeKnown,
            LocalDate day,
            boolean acute,
            Use use,
            boolean counted,
            Integer improvementPercent,
            OutcomeState state) {}

    /**
     * An injection of the course.
     *
     * @param ordinal among those given here, from 1; null for one given elsewhere before the course
     * @param prior given elsewhere, before the course; it counts toward the course's limit
     * @param doseMg mg of ketamine; null where it was not told
     * @param doseMgPerKg mg per kg of dosing weight; null where it was not told
     */
    public record Dose(
            UUID injectionId,
            Integer ordinal,
            boolean prior,
            BigDecimal doseMg,
            BigDecimal doseMgPerKg,
            Instant effectiveAt,
            LocalDate day) {}

    public record Stand(Instant since, LocalDate day, OutcomeState state) {}

    /** A recommendation, from when on it stood. */
    public record Advised(int version, RecommendationKind kind, List<String> codes, Instant since, LocalDate day) {}

    /** @param recommendations the oldest first */
    public static TrajectoryView of(
            CourseFacts facts, UUID patientId, CourseRules rules, Instant asOf, List<Advised> recommendations) {
        Trajectory course = Trajectory.of(facts, rules, asOf);
        List<ScaleHistory> scales = ScaleHistory.of(facts, course, rules, asOf);
        return new TrajectoryView(
                facts.courseId(),
                patientId,
                facts.zone().getId(),
                facts.startedAt(),
                facts.open(),
                asOf,
                facts.primary().code(),
                course.baseline() == null ? null : course.baseline().score().total(),
                course.baseline() == null ? null : course.baseline().id(),
                course.newest().map(DailyScore::total).orElse(null),
                course.improvementPercent(),
                course.state(),
                course.stale(),
                course.sustained().onset().orElse(null),
                course.achieved() == null ? null : course.achieved().score().day(),
                course.relapse() == null ? null : course.relapse().day(),
                course.blockedBy() == null ? null : course.blockedBy().id(),
                scales.stream().map(ScaleHistory::scale).toList(),
                scales.stream()
                        .flatMap(it -> it.points().stream())
                        .sorted(Comparator.comparing(Point::effectiveAt).thenComparing(Point::assessmentId))
                        .toList(),
                doses(facts, asOf),
                scales.get(0).states().changes().stream()
                        .map(it -> new Stand(it.since(), facts.day(it.since()), it.state()))
                        .toList(),
                List.copyOf(recommendations));
    }

    private static List<Dose> doses(CourseFacts facts, Instant asOf) {
        int[] given = {0};
        return facts.courseInjections(asOf).stream()
                .map(it -> new Dose(
                        it.id(),
                        it.prior() ? null : ++given[0],
                        it.prior(),
                        it.doseMg(),
                        it.doseMgPerKg(),
                        it.effectiveAt(),
                        facts.day(it.effectiveAt())))
                .toList();
    }

    /** The primary scale. */
    public Scale primary() {
        return instruments.get(0);
    }
}
