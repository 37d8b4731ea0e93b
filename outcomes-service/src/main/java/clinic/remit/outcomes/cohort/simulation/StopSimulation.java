package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.outcomes.recommendation.CoursePolicy;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.AdverseEventFact;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.RevocationFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a policy would have recommended in a course that is over, at each fact as it came. Between the facts nothing has to be looked at:
 * time alone begins neither a HOLD nor a STOP. A STOP ends the course. A HOLD lasts until the policy takes it back.
 *
 * @param stopOn the local day on which it would first have recommended to stop; null if never
 * @param spared injections of the course that were given although it would have recommended to hold or to stop
 * @param sparedFrom the local day of the HOLD or STOP that would have spared the first of them; null if none
 */
record StopSimulation(LocalDate stopOn, int spared, LocalDate sparedFrom) {

    static StopSimulation of(CourseFacts told, CoursePolicy policy, Instant asOf) {
        CourseFacts facts = told.withoutAnswersToHoldAndStop();
        LocalDate stopOn = null;
        LocalDate heldSince = null;
        LocalDate sparedFrom = null;
        int spared = 0;
        for (Instant at : times(facts, asOf)) {
            int given = given(facts, at);
            if (given > 0 && heldSince != null) {
                spared += given;
                sparedFrom = sparedFrom == null ? heldSince : sparedFrom;
            }
            if (stopOn == null) {
                RecommendationKind kind = policy.decide(facts, at).advice().kind();
                if (kind == RecommendationKind.STOP) {
                    stopOn = facts.day(at);
                }
                boolean holds = kind == RecommendationKind.STOP || kind == RecommendationKind.HOLD;
                heldSince = !holds ? null : heldSince == null ? facts.day(at) : heldSince;
            }
        }
        return new StopSimulation(stopOn, spared, sparedFrom);
    }

    private static TreeSet<Instant> times(CourseFacts facts, Instant asOf) {
        TreeSet<Instant> times = new TreeSet<>();
        Stream.of(
                        facts.scores().stream().map(ScoreFact::effectiveAt),
                        facts.injections().stream().map(InjectionFact::effectiveAt),
                        facts.adverseEvents().stream().map(AdverseEventFact::effectiveAt),
                        facts.decisions().stream().map(DecisionFact::decidedAt),
                        facts.revocations().stream().map(RevocationFact::revokedAt))
                .flatMap(it -> it)
                .filter(it -> !it.isBefore(facts.startedAt()) && !it.isAfter(asOf))
                .forEach(times::add);
        return times;
    }

    private static int given(CourseFacts facts, Instant at) {
        return (int) facts.injections().stream()
                .filter(it -> it.courseId().equals(facts.courseId()) && !it.prior())
                .filter(it -> it.effectiveAt().equals(at))
                .count();
    }
}
