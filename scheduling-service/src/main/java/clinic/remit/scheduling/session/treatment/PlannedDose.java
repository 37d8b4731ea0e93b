package clinic.remit.scheduling.session.treatment;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.prior.PriorInjections;
import clinic.remit.scheduling.medication.DoseLadder;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the protocol of a course plans for its next injection, from what was given and how it was borne. */
@ApplicationScoped
public class PlannedDose {

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Policies policies;

    PlannedDose(EntityManager entities, PriorInjections priorInjections, Policies policies) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.policies = policies;
    }

    /** @param lastDosingWeightKg by which the last dose of the course was calculated; null before the first */
    public record Next(DoseLadder.Planned dose, BigDecimal lastDosingWeightKg) {}

    /** @param state of the depression; null if outcomes-service has not told */
    DoseLadder.Planned next(Course course, OutcomeState state) {
        return next(List.of(course), id -> state).get(course.id()).dose();
    }

    /**
     * Of many courses at once, by course.
     *
     * @param state of the depression, by course; null if outcomes-service has not told
     */
    public Map<UUID, Next> next(Collection<Course> courses, Function<UUID, OutcomeState> state) {
        Map<UUID, TreatmentSession> last = lastDosed(courses);
        Map<UUID, Integer> grades = worstGrades(last.values());
        Map<UUID, BigDecimal> elsewhere =
                priorInjections.lastDoses(courses.stream().map(Course::id).toList());
        return courses.stream().collect(Collectors.toMap(Course::id, course -> {
            DoseLadder.Ladder ladder = ladder(course);
            TreatmentSession before = last.get(course.id());
            DoseLadder.Improvement improvement = DoseLadder.Improvement.of(state.apply(course.id()));
            return before == null
                    ? new Next(DoseLadder.next(ladder, elsewhere(elsewhere.get(course.id())), improvement), null)
                    : new Next(
                            DoseLadder.next(
                                    ladder,
                                    new DoseLadder.Before(
                                            ordered(before.injection(), ladder.steps()),
                                            grades.getOrDefault(before.id(), 0)),
                                    improvement),
                            before.dosingWeightKg());
        }));
    }

    private DoseLadder.Ladder ladder(Course course) {
        return new DoseLadder.Ladder(
                course.startDoseMgPerKg(),
                course.doseStepsMgPerKg(),
                course.capDoseMgPerKg(),
                policies.course().stepDownFromGrade());
    }

    /** Of how one elsewhere was borne nothing is known here. */
    private static DoseLadder.Before elsewhere(BigDecimal mgPerKg) {
        return mgPerKg == null ? null : new DoseLadder.Before(mgPerKg, 0);
    }

    /** A course has few injections: all are read, and the last of each is kept. */
    private Map<UUID, TreatmentSession> lastDosed(Collection<Course> courses) {
        return entities.createQuery(
                        "from TreatmentSession where courseId in :ids and dose.injectedAt is not null order by dose.injectedAt, id",
                        TreatmentSession.class)
                .setParameter("ids", courses.stream().map(Course::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(TreatmentSession::courseId, Function.identity(), (earlier, later) -> later));
    }

    /** Of an injection from before orders were kept, the step that what was delivered was rounded down from. */
    private static BigDecimal ordered(Injection injection, List<BigDecimal> steps) {
        if (injection.orderedMgPerKg() != null) {
            return injection.orderedMgPerKg();
        }
        return steps.stream()
                .filter(step -> step.compareTo(injection.doseMgPerKg()) >= 0)
                .findFirst()
                .orElse(injection.doseMgPerKg());
    }

    private Map<UUID, Integer> worstGrades(Collection<TreatmentSession> sessions) {
        return entities.createQuery("""
                        select e.sessionId, max(e.grade) from AdverseEvent e where e.sessionId in :ids and not e.voided
                        group by e.sessionId""", Object[].class)
                .setParameter("ids", sessions.stream().map(TreatmentSession::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }
}
