package clinic.remit.scheduling.session;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.PriorInjections;
import clinic.remit.scheduling.medication.DoseLadder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the protocol of a course plans for its next injection, from what was given and how it was borne. */
@ApplicationScoped
class PlannedDose {

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Policies policies;
    private final Clock clock;

    PlannedDose(EntityManager entities, PriorInjections priorInjections, Policies policies, Clock clock) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param state of the depression; null if outcomes-service has not told */
    DoseLadder.Planned next(Course course, OutcomeState state) {
        DoseLadder.Ladder ladder = new DoseLadder.Ladder(
                course.startDoseMgPerKg(),
                course.doseStepsMgPerKg(),
                course.capDoseMgPerKg(),
                policies.course().stepDownFromGrade());
        DoseLadder.Before before = lastDosed(course.id()).stream()
                .findFirst()
                .map(session ->
                        new DoseLadder.Before(ordered(session.injection(), ladder.steps()), worstGrade(session.id())))
                .orElseGet(() -> elsewhere(course));
        return DoseLadder.next(ladder, before, DoseLadder.Improvement.of(state));
    }

    /** Of how one elsewhere was borne nothing is known here. */
    private DoseLadder.Before elsewhere(Course course) {
        PriorInjections.Last last = priorInjections.lastBefore(List.of(course.patientId()), clock.instant());
        return last == null || last.doseMgPerKg() == null ? null : new DoseLadder.Before(last.doseMgPerKg(), 0);
    }

    private List<TreatmentSession> lastDosed(UUID courseId) {
        return entities.createQuery(
                        "from TreatmentSession where courseId = :id and injectedAt is not null order by injectedAt desc, id desc",
                        TreatmentSession.class)
                .setParameter("id", courseId)
                .setMaxResults(1)
                .getResultList();
    }

    /** Of an injection from before orders were kept, the step that what was delivered was rounded down from. */
    private static BigDecimal ordered(TreatmentSession.Injection injection, List<BigDecimal> steps) {
        if (injection.orderedMgPerKg() != null) {
            return injection.orderedMgPerKg();
        }
        return steps.stream()
                .filter(step -> step.compareTo(injection.doseMgPerKg()) >= 0)
                .findFirst()
                .orElse(injection.doseMgPerKg());
    }

    private int worstGrade(UUID sessionId) {
        Integer grade = entities.createQuery(
                        "select max(e.grade) from AdverseEvent e where e.sessionId = :id and not e.voided",
                        Integer.class)
                .setParameter("id", sessionId)
                .getSingleResult();
        return grade == null ? 0 : grade;
    }
}
