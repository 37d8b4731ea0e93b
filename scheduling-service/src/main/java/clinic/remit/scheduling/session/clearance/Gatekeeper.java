package clinic.remit.scheduling.session.clearance;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.known.KnownScore;
import clinic.remit.scheduling.directory.House;
import clinic.remit.scheduling.slots.Intervals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers the facts for the gates under the patient's lock, and has them judged. */
@ApplicationScoped
public class Gatekeeper {

    private final EntityManager entities;
    private final Courses courses;
    private final GivenDoses doses;
    private final Intervals intervals;
    private final House house;
    private final Policies policies;
    private final Clock clock;

    Gatekeeper(
            EntityManager entities,
            Courses courses,
            GivenDoses doses,
            Intervals intervals,
            House house,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.doses = doses;
        this.intervals = intervals;
        this.house = house;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @return the gates as judged, all passed or overridden
     * @throws Conflict score-not-yet-received while the news of the score is on its way
     * @throws GatesNotMet with every gate
     */
    public List<Gate> mustBeOpen(Course course, PreDoseChecks checks) {
        KnownScore score = courses.score(checks.assessmentId())
                .orElseThrow(() -> Conflict.retryLater(
                        "score-not-yet-received", "This service has not heard of the score yet. Try again.", 2));
        List<UUID> records = courses.recordsOfPatient(course);
        List<Gate> gates = ClearanceGates.judge(
                new ClearanceGates.Facts(
                        courses.readiness(course, clock.instant()),
                        course.primaryInstrument(),
                        records.contains(score.patientId()) ? score : null,
                        doses.of(records),
                        course.injectionsGiven(),
                        course.maximumInjections(),
                        Duration.ofHours(course.leastIntervalHours()),
                        policies.course().maximumPerSevenDays(),
                        course.zone(),
                        intervals.next(course).map(Intervals.Planned::begins).orElse(null),
                        house.isEquipmentCheckedToday(course.siteId()),
                        checks),
                policies.clearance(),
                clock.instant());
        if (!gates.stream().allMatch(gate -> passes(gate, checks.overrides()))) {
            throw new GatesNotMet(gates);
        }
        return gates;
    }

    /**
     * The gates of a dose that was given already, as they were then and as far as that is known.
     *
     * @param checks null if none are on record
     */
    public List<Gate> asOf(Course course, PreDoseChecks checks, Instant then) {
        List<UUID> records = courses.recordsOfPatient(course);
        KnownScore score = checks == null
                ? null
                : courses.score(checks.assessmentId())
                        .filter(known -> records.contains(known.patientId()))
                        .orElse(null);
        return ClearanceGates.judge(
                new ClearanceGates.Facts(
                        courses.readinessThen(course, then),
                        course.primaryInstrument(),
                        score,
                        doses.of(records),
                        course.injectionsGiven(),
                        course.maximumInjections(),
                        Duration.ofHours(course.leastIntervalHours()),
                        policies.course().maximumPerSevenDays(),
                        course.zone(),
                        intervals
                                .before(course, then)
                                .map(Intervals.Planned::begins)
                                .orElse(null),
                        house.wasEquipmentChecked(course.siteId(), then),
                        checks),
                policies.clearance(),
                then);
    }

    /** @throws Unprocessable unusual-weight, unless it was confirmed */
    public void mustBeUsualWeight(Course course, UUID sessionId, PreDoseChecks checks) {
        int percent = policies.clearance().unusualWeightChangePercent();
        lastWeight(course, sessionId)
                .filter(last -> !checks.confirmsWeight() && UnusualWeight.is(checks.weightKg(), last, percent))
                .ifPresent(last -> {
                    throw new Unprocessable(
                            "unusual-weight",
                            "The weight differs much from the last one. A dose is calculated by it.",
                            new FieldProblem(
                                    "weightKg",
                                    checks.weightKg().toPlainString(),
                                    UnusualWeight.right(checks.weightKg(), last, percent)));
                });
    }

    /** In another session that was cleared, the newest. */
    private Optional<BigDecimal> lastWeight(Course course, UUID exceptSession) {
        return entities.createQuery("""
                        select clearance from TreatmentSession
                        where patientId in :ids and clearance is not null and id <> :except
                        order by place.startsAt desc""", Clearance.class)
                .setParameter("ids", courses.recordsOfPatient(course))
                .setParameter("except", exceptSession)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(clearance -> clearance.checks().weightKg());
    }

    public static boolean passes(Gate gate, List<PreDoseChecks.Override> overrides) {
        return gate.status() == Gate.Status.GO
                || gate.status() == Gate.Status.PHYSICIAN_DECIDES
                        && overrides.stream().anyMatch(each -> each.gate() == gate.code());
    }
}
