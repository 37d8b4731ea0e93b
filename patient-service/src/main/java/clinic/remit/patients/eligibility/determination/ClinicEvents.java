package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertEscalated;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.scheduling.AdverseEventCorrected;
import clinic.remit.events.scheduling.AdverseEventRecorded;
import clinic.remit.events.scheduling.AdverseEventVoided;
import clinic.remit.events.scheduling.ClinicalFindingRecorded;
import clinic.remit.events.scheduling.CourseCompleted;
import clinic.remit.events.scheduling.CourseDiscontinued;
import clinic.remit.events.scheduling.CourseStarted;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.revision.Revisions;
import clinic.remit.patients.screening.reported.SafetyAlerts;
import clinic.remit.patients.screening.reported.TreatmentFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the other services tell that bears on eligibility: keep the fact, and judge again. Everything else is none of ours. A fact keeps the id that it came under, also when that record was merged: it counts for the survivor.
 */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final Patients patients;
    private final TreatmentFindings findings;
    private final SafetyAlerts alerts;
    private final TreatmentCourses courses;
    private final Determinations determinations;
    private final Revisions revisions;
    private final Map<Class<?>, Consumer<DomainEvent>> facts;

    ClinicEvents(
            Patients patients,
            TreatmentFindings findings,
            SafetyAlerts alerts,
            TreatmentCourses courses,
            Determinations determinations,
            Revisions revisions) {
        this.patients = patients;
        this.findings = findings;
        this.alerts = alerts;
        this.courses = courses;
        this.determinations = determinations;
        this.revisions = revisions;
        this.facts = Map.ofEntries(
                fact(
                        CourseStarted.class,
                        it -> this.courses.started(
                                it.courseId(), it.patientId(), it.determinationId(), it.startedAt())),
                fact(
                        CourseCompleted.class,
                        it -> this.courses.ended(it.courseId(), it.patientId(), it.occurredAt(), it.reasonCode())),
                fact(
                        CourseDiscontinued.class,
                        it -> this.courses.ended(it.courseId(), it.patientId(), it.occurredAt(), it.reasonCode())),
                fact(
                        AdverseEventRecorded.class,
                        it -> this.findings.adverseEvent(
                                it.adverseEventId(),
                                it.patientId(),
                                it.version(),
                                it.code(),
                                it.grade(),
                                it.serious(),
                                it.effectiveAt())),
                fact(
                        AdverseEventCorrected.class,
                        it -> this.findings.adverseEvent(
                                it.adverseEventId(),
                                it.patientId(),
                                it.version(),
                                it.code(),
                                it.grade(),
                                it.serious(),
                                it.effectiveAt())),
                fact(
                        AdverseEventVoided.class,
                        it -> this.findings.adverseEventVoided(
                                it.adverseEventId(), it.patientId(), it.version(), it.occurredAt())),
                fact(
                        ClinicalFindingRecorded.class,
                        it -> this.findings.findingAtSession(
                                it.findingId(), it.patientId(), it.code(), it.value(), it.effectiveAt())),
                fact(
                        SafetyAlertRaised.class,
                        it -> this.alerts.raised(
                                it.alertId(), it.patientId(), it.level().name(), it.trigger())),
                fact(
                        SafetyAlertEscalated.class,
                        it -> this.alerts.escalated(
                                it.alertId(), it.patientId(), it.level().name())),
                fact(
                        SafetyAlertClosed.class,
                        it -> this.alerts.closed(
                                it.alertId(), it.patientId(), it.level().name())));
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        Consumer<DomainEvent> keep = facts.get(event.getClass());
        if (keep == null) {
            return;
        }
        revisions.broughtBy(event, context);
        Patient person = patients.lockPerson(event.key());
        keep.accept(event);
        determinations.factsChanged(person.id());
    }

    private static <E extends DomainEvent> Map.Entry<Class<?>, Consumer<DomainEvent>> fact(
            Class<E> type, Consumer<E> keep) {
        return Map.entry(type, event -> keep.accept(type.cast(event)));
    }
}
