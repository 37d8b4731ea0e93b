package clinic.remit.scheduling.session.observation;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.discharge.DischargeCriteria;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.session.finding.SessionFindings;
import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Vital signs after doses: as taken, and as due. */
@ApplicationScoped
public class Observations {

    private final EntityManager entities;
    private final Sessions sessions;
    private final SessionFindings findings;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    Observations(
            EntityManager entities,
            Sessions sessions,
            SessionFindings findings,
            Policies policies,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.findings = findings;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    ObservationResource.Observed observe(UUID id, Vitals vitals) {
        TreatmentSession session = sessions.locked(id);
        session.observed();
        if (vitals.takenAt().isAfter(clock.instant()) || vitals.takenAt().isBefore(session.injectedAt())) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            "vitals.takenAt", vitals.takenAt().toString(), "after the dose, not in the future"));
        }
        findings.observed(session, vitals, vitals(id));
        Observation observation = Observation.of(Ids.next(), id, vitals, caller.id());
        entities.persist(observation);
        return observation.view(session.patientId(), policies.discharge().alarm());
    }

    List<ObservationResource.Observed> of(UUID sessionId) {
        UUID patientId = sessions.session(sessionId).patientId();
        return rows(sessionId).stream()
                .map(each -> each.view(patientId, policies.discharge().alarm()))
                .toList();
    }

    /** In order of time. */
    public List<Vitals> vitals(UUID sessionId) {
        return rows(sessionId).stream().map(Observation::vitals).toList();
    }

    /** Of many sessions, by session; each in order of time. */
    public Map<UUID, List<ObservationSchedule.Reading>> readings(Collection<UUID> sessionIds) {
        return entities.createQuery("from Observation where sessionId in :ids order by takenAt, id", Observation.class)
                .setParameter("ids", sessionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Observation::sessionId,
                        Collectors.mapping(
                                each -> each.reading(policies.discharge().alarm()), Collectors.toList())));
    }

    /** When the first were taken. */
    public Optional<Instant> firstOf(UUID sessionId) {
        return vitals(sessionId).stream().map(Vitals::takenAt).findFirst();
    }

    ObservationResource.Due due(UUID sessionId) {
        TreatmentSession session = sessions.session(sessionId);
        session.mustHaveAnInjection();
        DischargePolicy policy = policies.discharge();
        List<ObservationSchedule.Step> steps = ObservationSchedule.of(
                session.injectedAt(),
                vitals(sessionId).stream()
                        .map(each -> new ObservationSchedule.Reading(
                                each.takenAt(),
                                !DischargeCriteria.alarms(each, policy.alarm()).isEmpty()))
                        .toList(),
                session.closedAt(),
                policy,
                clock.instant());
        return new ObservationResource.Due(
                sessionId,
                session.patientId(),
                session.injectedAt(),
                ObservationSchedule.next(steps),
                steps.stream()
                        .filter(step -> step.status() == ObservationSchedule.Status.OVERDUE)
                        .map(ObservationSchedule.Step::dueAt)
                        .toList(),
                steps);
    }

    private List<Observation> rows(UUID sessionId) {
        return entities.createQuery("from Observation where sessionId = :id order by takenAt, id", Observation.class)
                .setParameter("id", sessionId)
                .getResultList();
    }
}
