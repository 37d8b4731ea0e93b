package clinic.remit.outcomes.recommendation;

import static java.time.temporal.ChronoUnit.DAYS;

import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.AdverseEventFact;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which stop codes hold that ask a physician to look (domain.md section 4). A code that a physician has decided upon counts no more. */
final class StopPolicy {

    static final Set<String> CRITICAL =
            Set.of("WORSENING", "INTOLERANCE", "CONTRAINDICATION", "PREGNANCY", "MISUSE", "CONSENT_WITHDRAWN");
    static final String MAXIMUM = "MAXIMUM";
    private static final Set<String> SIGNS_OF_MISUSE = Set.of("MISUSE", "CRAVING", "DIVERSION");

    private final CourseRules rules;

    StopPolicy(CourseRules rules) {
        this.rules = rules;
    }

    List<String> codes(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        List<InjectionFact> given = facts.courseInjections(asOf);
        List<String> codes = new ArrayList<>();
        if (worsened(facts, trajectory, asOf)) {
            codes.add("WORSENING");
        }
        if (intolerant(facts, given, asOf)) {
            codes.add("INTOLERANCE");
        }
        codes.addAll(revoked(facts, asOf));
        if (atMaximum(facts, given, facts.reviewedAt(MAXIMUM, asOf), asOf)) {
            codes.add(MAXIMUM);
        }
        if (withoutResponse(facts, given, trajectory, asOf)) {
            codes.add("NON_RESPONSE");
        }
        if (withoutData(facts, trajectory, facts.reviewedAt("NO_DATA", asOf), asOf)) {
            codes.add("NO_DATA");
        }
        return codes;
    }

    private static boolean worsened(CourseFacts facts, Trajectory trajectory, Instant asOf) {
        List<DailyScore> scores = trajectory.scores();
        int size = scores.size();
        int change = facts.primary().importantChange();
        return size >= 2
                && trajectory.isWorsened(scores.get(size - 1), change)
                && trajectory.isWorsened(scores.get(size - 2), change)
                && !facts.isReviewed("WORSENING", EvidenceOf.score(facts, scores.get(size - 1)), asOf);
    }

    private boolean intolerant(CourseFacts facts, List<InjectionFact> given, Instant asOf) {
        List<AdverseEventFact> known = facts.adverseEvents().stream()
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .toList();
        return known.stream()
                .filter(it -> !facts.isReviewed("INTOLERANCE", EvidenceOf.adverseEvent(it), asOf))
                .anyMatch(it -> rules.isIntolerance(it.code(), it.grade())
                        || known.stream().anyMatch(before -> repeatedAfterDoseCut(before, it, given)));
    }

    /** The same grade 2 again, after a smaller dose than the one that had brought it. */
    private static boolean repeatedAfterDoseCut(
            AdverseEventFact before, AdverseEventFact again, List<InjectionFact> given) {
        if (before.grade() != 2 || again.grade() != 2 || !before.code().equals(again.code())) {
            return false;
        }
        InjectionFact first = lastBefore(before.effectiveAt(), given);
        InjectionFact second = lastBefore(again.effectiveAt(), given);
        return first != null
                && second != null
                && first.effectiveAt().isBefore(second.effectiveAt())
                && isSmaller(second, first);
    }

    /** As ordered: the same order is delivered a little differently, as weight and syringe have it. */
    private static boolean isSmaller(InjectionFact one, InjectionFact other) {
        return one.orderedMgPerKg() != null
                && other.orderedMgPerKg() != null
                && one.orderedMgPerKg().compareTo(other.orderedMgPerKg()) < 0;
    }

    private static InjectionFact lastBefore(Instant time, List<InjectionFact> given) {
        return given.stream()
                .filter(it -> !it.effectiveAt().isAfter(time))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /**
     * What a revoked eligibility means for the course; a determination that ran out means nothing for it. The codes are of criteria that speak
     * against treatment: a pregnancy test that is missing is no pregnancy, and holds doses by the eligibility alone.
     */
    private List<String> revoked(CourseFacts facts, Instant asOf) {
        return facts.revocations().stream()
                .filter(it -> !it.revokedAt().isAfter(asOf))
                .flatMap(it -> it.codes().stream()
                        .filter(code -> !rules.revocationsThatAreNoStop().contains(code))
                        .map(StopPolicy::stopCode)
                        .filter(code -> it.revokedAt().isAfter(facts.reviewedAt(code, asOf))))
                .distinct()
                .sorted()
                .toList();
    }

    private static String stopCode(String revokedCode) {
        if (revokedCode.contains("PREGNAN")) {
            return "PREGNANCY";
        } else if (revokedCode.contains("CONSENT")) {
            return "CONSENT_WITHDRAWN";
        }
        return SIGNS_OF_MISUSE.stream().anyMatch(revokedCode::contains) ? "MISUSE" : "CONTRAINDICATION";
    }

    /** The year is counted back from the last injection, or from the start before there is one, so that time alone never releases. */
    private boolean atMaximum(CourseFacts facts, List<InjectionFact> given, Instant reviewedAt, Instant asOf) {
        Instant newest = given.isEmpty()
                ? facts.startedAt()
                : given.get(given.size() - 1).effectiveAt();
        if (!newest.isAfter(reviewedAt)) {
            return false;
        }
        LocalDate last = facts.day(newest);
        long inYear = facts.injections().stream()
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .filter(it -> facts.day(it.effectiveAt()).isAfter(last.minusMonths(12)))
                .count();
        return given.size() >= facts.maximumInjections() || inYear >= rules.maximumPerYear() || tooOften(facts, given);
    }

    private boolean tooOften(CourseFacts facts, List<InjectionFact> given) {
        int size = given.size();
        if (size < 2) {
            return false;
        }
        LocalDate last = facts.day(given.get(size - 1).effectiveAt());
        LocalDate before = facts.day(given.get(size - 2).effectiveAt());
        LocalDate first = facts.day(given.get(0).effectiveAt());
        return DAYS.between(first, before) > rules.monthTwoAfterDays() && DAYS.between(before, last) < 7;
    }

    private boolean withoutResponse(CourseFacts facts, List<InjectionFact> given, Trajectory trajectory, Instant asOf) {
        CourseRules.NonResponse rule = rules.nonResponse();
        Instant reviewedAt = facts.reviewedAt("NON_RESPONSE", asOf);
        Integer improvement = trajectory.improvementPercent();
        long high = given.stream()
                .filter(it -> isHigh(it, facts) || isTopTolerated(it, given, facts))
                .count();
        long since = given.stream()
                .filter(it -> it.effectiveAt().isAfter(reviewedAt))
                .count();
        boolean enough = given.size() >= rule.afterInjections()
                && (reviewedAt.equals(Instant.MIN) || since >= rule.furtherInjections());
        return enough && high >= rule.highDoses() && improvement != null && improvement < rule.belowPercent();
    }

    /** By the rule, or as high as the course may go. */
    private boolean isHigh(InjectionFact dose, CourseFacts facts) {
        BigDecimal high = rules.nonResponse().highDoseMgPerKg();
        BigDecimal enough = facts.capMgPerKg() == null ? high : high.min(facts.capMgPerKg());
        return dose.orderedMgPerKg() != null && dose.orderedMgPerKg().compareTo(enough) >= 0;
    }

    /** An adverse event at a higher dose before it had asked for less. */
    private boolean isTopTolerated(InjectionFact dose, List<InjectionFact> given, CourseFacts facts) {
        return facts.adverseEvents().stream()
                .filter(it -> it.grade() >= rules.nonResponse().notToleratedGrade()
                        && !it.effectiveAt().isAfter(dose.effectiveAt()))
                .map(it -> lastBefore(it.effectiveAt(), given))
                .anyMatch(notTolerated -> notTolerated != null && isSmaller(dose, notTolerated));
    }

    private boolean withoutData(CourseFacts facts, Trajectory trajectory, Instant reviewedAt, Instant asOf) {
        Instant newest = trajectory
                .newest()
                .map(DailyScore::effectiveAt)
                .orElse(
                        trajectory.baseline() == null
                                ? Instant.MIN
                                : trajectory.baseline().effectiveAt());
        Instant since = latest(latest(newest, facts.startedAt()), reviewedAt);
        return facts.open() && DAYS.between(facts.day(since), facts.day(asOf)) >= rules.noDataDays();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
