package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.KnownScore;
import clinic.remit.scheduling.course.PriorInjections;
import clinic.remit.scheduling.directory.House;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gathers the facts for the gates under the patient's lock, and has them judged. */
@ApplicationScoped
class Gatekeeper {

    private final EntityManager entities;
    private final Courses courses;
    private final PriorInjections priorInjections;
    private final House house;
    private final Policies policies;
    private final Clock clock;

    Gatekeeper(
            EntityManager entities,
            Courses courses,
            PriorInjections priorInjections,
            House house,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.priorInjections = priorInjections;
        this.house = house;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @return the gates as judged, all passed or overridden
     * @throws Conflict score-not-yet-received while the news of the score is on its way
     * @throws GatesNotMet with every gate
     */
    List<Gate> mustBeOpen(Course course, PreDoseChecks checks) {
        KnownScore score = courses.score(checks.assessmentId())
                .orElseThrow(() -> Conflict.retryLater(
                        "score-not-yet-received", "This service has not heard of the score yet. Try again.", 2));
        List<UUID> records = courses.recordsOfPatient(course);
        List<Gate> gates = ClearanceGates.judge(
                new ClearanceGates.Facts(
                        courses.readiness(course, clock.instant()),
                        course.primaryInstrument(),
                        records.contains(score.patientId()) ? score : null,
                        lastDose(records),
                        course.injectionsGiven(),
                        course.maximumInjections(),
                        Duration.ofHours(course.leastIntervalHours()),
                        house.isEquipmentCheckedToday(course.siteId()),
                        checks),
                policies.clearance(),
                clock.instant());
        if (!gates.stream().allMatch(gate -> passes(gate, checks.overrides()))) {
            throw new GatesNotMet(gates);
        }
        return gates;
    }

    static boolean passes(Gate gate, List<PreDoseChecks.Override> overrides) {
        return gate.status() == Gate.Status.GO
                || gate.status() == Gate.Status.PHYSICIAN_DECIDES
                        && overrides.stream().anyMatch(each -> each.gate() == gate.code());
    }

    /** Here or elsewhere; null if there was none. */
    private Instant lastDose(List<UUID> records) {
        PriorInjections.Last elsewhere = priorInjections.last(records);
        Instant here = entities.createQuery(
                        "select max(injectedAt) from TreatmentSession where patientId in :ids", Instant.class)
                .setParameter("ids", records)
                .getSingleResult();
        if (elsewhere == null) {
            return here;
        }
        return here == null || here.isBefore(elsewhere.givenAt()) ? elsewhere.givenAt() : here;
    }
}
