package clinic.remit.outcomes.trajectory;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that is known of a course, whatever the order in which it became known. What is voided is not among it.
 *
 * @param patientId the survivor, if records were merged
 * @param capMgPerKg mg per kg that no dose of the course exceeds; null where it was not told
 * @param injections of the patient, over all courses
 * @param revocations of the eligibility, those that still hold: one of each record that the patient has
 */
public record CourseFacts(
        UUID courseId,
        UUID patientId,
        ZoneId zone,
        Instrument primary,
        int maximumInjections,
        BigDecimal capMgPerKg,
        Instant startedAt,
        boolean open,
        List<ScoreFact> scores,
        List<InjectionFact> injections,
        List<AdverseEventFact> adverseEvents,
        List<DecisionFact> decisions,
        List<RevocationFact> revocations) {

    public record ScoreFact(
            UUID id, int version, Instrument instrument, Score score, Instant effectiveAt, boolean timeKnown) {}

    /**
     * @param prior given elsewhere, before the course
     * @param doseMgPerKg delivered; null where it was not told
     * @param orderedMgPerKg before the volume was rounded down: by it doses are compared; as delivered where it was not told
     */
    public record InjectionFact(
            UUID id,
            UUID courseId,
            boolean prior,
            BigDecimal doseMg,
            BigDecimal doseMgPerKg,
            BigDecimal orderedMgPerKg,
            Instant effectiveAt) {

        public InjectionFact {
            orderedMgPerKg = orderedMgPerKg == null ? doseMgPerKg : orderedMgPerKg;
        }
    }

    public record AdverseEventFact(UUID id, String code, int grade, Instant effectiveAt) {}

    /** @param codes of the criteria that speak against treatment */
    public record RevocationFact(Instant revokedAt, List<String> codes) {

        public RevocationFact {
            codes = List.copyOf(codes);
        }
    }

    /**
     * @param codes those of the recommendation that the physician saw
     * @param seen the facts that it named: what came later, or was told otherwise then, the physician has not decided upon
     */
    public record DecisionFact(
            UUID id,
            UUID recommendationId,
            RecommendationKind kind,
            Decision decision,
            Instant decidedAt,
            List<String> codes,
            List<Evidence> seen) {

        boolean isReviewOf(String code, Instant asOf) {
            return kind == RecommendationKind.REVIEW && codes.contains(code) && !decidedAt.isAfter(asOf);
        }
    }

    public CourseFacts {
        scores = scores.stream()
                .distinct()
                .sorted(Comparator.comparing(ScoreFact::effectiveAt).thenComparing(ScoreFact::id))
                .toList();
        injections = injections.stream()
                .distinct()
                .sorted(Comparator.comparing(InjectionFact::effectiveAt).thenComparing(InjectionFact::id))
                .toList();
        adverseEvents = adverseEvents.stream()
                .distinct()
                .sorted(Comparator.comparing(AdverseEventFact::effectiveAt).thenComparing(AdverseEventFact::id))
                .toList();
        decisions = decisions.stream()
                .distinct()
                .sorted(Comparator.comparing(DecisionFact::decidedAt).thenComparing(DecisionFact::id))
                .toList();
        revocations = List.copyOf(revocations);
    }

    /** When a physician last decided upon a REVIEW that gave this code; Instant.MIN if never. */
    public Instant reviewedAt(String code, Instant asOf) {
        return decisions.stream()
                .filter(it -> it.isReviewOf(code, asOf))
                .map(DecisionFact::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Whether a physician decided upon a REVIEW that gave this code and named this very fact. */
    public boolean isReviewed(String code, Evidence fact, Instant asOf) {
        return decisions.stream()
                .anyMatch(it -> it.isReviewOf(code, asOf) && it.seen().contains(fact));
    }

    /** When the next fact begins to count that another service, whose clock is ahead of this one's, has told already. */
    public Optional<Instant> nextAfter(Instant asOf) {
        return Stream.of(
                        scores.stream().map(ScoreFact::effectiveAt),
                        injections.stream().map(InjectionFact::effectiveAt),
                        adverseEvents.stream().map(AdverseEventFact::effectiveAt),
                        decisions.stream().map(DecisionFact::decidedAt),
                        revocations.stream().map(RevocationFact::revokedAt))
                .flatMap(times -> times)
                .filter(time -> time.isAfter(asOf))
                .min(Comparator.naturalOrder());
    }

    /** The course as this scale alone would tell it. */
    CourseFacts judgedBy(Instrument scale) {
        List<ScoreFact> ofTheScale = scores.stream()
                .filter(it -> it.instrument().code().equals(scale.code()))
                .toList();
        return with(scale, ofTheScale, decisions);
    }

    /** The course as if no physician had decided upon a HOLD or a STOP: under another policy these would have come at other times. */
    public CourseFacts withoutAnswersToHoldAndStop() {
        List<DecisionFact> reviews = decisions.stream()
                .filter(it -> it.kind() == RecommendationKind.REVIEW)
                .toList();
        return with(primary, scores, reviews);
    }

    private CourseFacts with(Instrument judge, List<ScoreFact> otherScores, List<DecisionFact> otherDecisions) {
        return new CourseFacts(
                courseId,
                patientId,
                zone,
                judge,
                maximumInjections,
                capMgPerKg,
                startedAt,
                open,
                otherScores,
                injections,
                adverseEvents,
                otherDecisions,
                revocations);
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Of this course, those given elsewhere before it included. */
    public List<InjectionFact> courseInjections(Instant asOf) {
        return injections.stream()
                .filter(it ->
                        it.courseId().equals(courseId) && !it.effectiveAt().isAfter(asOf))
                .toList();
    }
}
