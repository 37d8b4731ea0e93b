package clinic.remit.outcomes.trajectory;

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
import java.util.UUID;

/**
 * All that is known of a course, whatever the order in which it became known. What is voided is not among it.
 *
 * @param injections of the patient, over all courses
 * @param revokedAt when the eligibility was revoked, if that still holds; else null
 */
public record CourseFacts(
        UUID courseId,
        ZoneId zone,
        Instrument primary,
        int maximumInjections,
        Instant startedAt,
        boolean open,
        List<ScoreFact> scores,
        List<InjectionFact> injections,
        List<AdverseEventFact> adverseEvents,
        List<DecisionFact> decisions,
        Instant revokedAt,
        List<String> revokedCodes) {

    /** @param knownAt when this version of the score was entered */
    public record ScoreFact(
            UUID id,
            int version,
            Instrument instrument,
            Score score,
            Instant effectiveAt,
            boolean timeKnown,
            Instant knownAt) {}

    public record InjectionFact(UUID id, UUID courseId, boolean prior, BigDecimal doseMgPerKg, Instant effectiveAt) {}

    public record AdverseEventFact(UUID id, String code, int grade, Instant effectiveAt, Instant knownAt) {}

    /** @param codes those of the recommendation that the physician saw */
    public record DecisionFact(
            UUID id,
            UUID recommendationId,
            RecommendationKind kind,
            Decision decision,
            Instant decidedAt,
            List<String> codes) {}

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
        revokedCodes = List.copyOf(revokedCodes);
    }

    /** When a physician last decided upon a REVIEW that gave this code; Instant.MIN if never. */
    public Instant reviewedAt(String code, Instant asOf) {
        return decisions.stream()
                .filter(it ->
                        it.kind() == RecommendationKind.REVIEW && it.codes().contains(code))
                .map(DecisionFact::decidedAt)
                .filter(it -> !it.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
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
