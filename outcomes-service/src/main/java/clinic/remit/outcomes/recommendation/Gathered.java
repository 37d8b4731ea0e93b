package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.assessment.CountedScore;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Instruments;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.RevocationFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows that the facts of a course are made of.
 *
 * @param records of the patient: the one that stands, then those merged into it
 * @param injections of the patient, over all courses
 * @param nextStartedAt when the patient's next course began; null while there is none, or the course is open
 */
record Gathered(
        List<KnownPatient> records,
        List<CountedScore> scores,
        List<Injection> injections,
        List<AdverseEvent> adverseEvents,
        List<PhysicianDecision> decisions,
        Instant nextStartedAt) {

    /** @param recommendation by its id; null where this service has made none */
    CourseFacts facts(Course course, Instruments instruments, Function<UUID, StandingRecommendation> recommendation) {
        Instrument primary = instruments.of(course.primaryInstrument(), course.primaryInstrumentVersion());
        return new CourseFacts(
                course.id(),
                records.get(0).id(),
                course.zone(),
                primary,
                course.maximumInjections(),
                course.capDoseMgPerKg(),
                course.startedAt(),
                course.isOpen(),
                scores.stream()
                        .filter(it -> it.courseId() == null
                                ? isBeforeTheNext(it.effectiveAt())
                                : it.courseId().equals(course.id()))
                        .map(it -> fact(it, primary, instruments))
                        .toList(),
                injections.stream()
                        .map(Injection::fact)
                        .filter(it -> it.courseId().equals(course.id()) || isBeforeTheNext(it.effectiveAt()))
                        .toList(),
                adverseEvents.stream().map(AdverseEvent::fact).toList(),
                decisions.stream()
                        .map(it -> fact(it, recommendation.apply(it.recommendationId())))
                        .toList(),
                records.stream()
                        .filter(it -> it.isRevokedFor(records.get(0)))
                        .map(it -> new RevocationFact(it.revokedAt(), it.revokedCodes()))
                        .toList());
    }

    /** What comes after the next course began is the next course's. */
    private boolean isBeforeTheNext(Instant time) {
        return nextStartedAt == null || time.isBefore(nextStartedAt);
    }

    private static DecisionFact fact(PhysicianDecision decision, StandingRecommendation it) {
        return it == null
                ? decision.fact(List.of(), List.of())
                : decision.fact(it.content().codes(), it.evidence());
    }

    /** A course is judged by the thresholds of the version that it began with, whatever the version of a score. */
    private static ScoreFact fact(CountedScore it, Instrument primary, Instruments instruments) {
        return new ScoreFact(
                it.id(),
                it.number(),
                it.instrument().equals(primary.code())
                        ? primary
                        : instruments.of(it.instrument(), it.instrumentVersion()),
                it.score(),
                it.effectiveAt(),
                it.timeKnown());
    }
}
