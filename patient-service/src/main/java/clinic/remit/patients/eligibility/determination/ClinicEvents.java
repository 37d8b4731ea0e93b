package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.AssessmentCorrected;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.events.outcomes.AssessmentVoided;
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
import clinic.remit.patients.screening.reported.SuicideRisk;
import clinic.remit.patients.screening.reported.TreatmentFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the other services tell that bears on eligibility: keep the fact, and judge again if it is news. Everything else is none of
 * ours. A fact keeps the id that it came under, also when that record was merged: it counts for the survivor.
 */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final Patients patients;
    private final TreatmentFindings findings;
    private final SuicideRisk risk;
    private final TreatmentCourses courses;
    private final Determinations determinations;
    private final Revisions revisions;
    private final Map<Class<?>, Predicate<DomainEvent>> facts;

    ClinicEvents(
            Patients patients,
            TreatmentFindings findings,
            SuicideRisk risk,
            TreatmentCourses courses,
            Determinations determinations,
            Revisions revisions) {
        this.patients = patients;
        this.findings = findings;
        this.risk = risk;
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
                        it -> this.risk.alertOpen(
                                it.alertId(), it.patientId(), it.level().name())),
                fact(
                        SafetyAlertEscalated.class,
                        it -> this.risk.alertOpen(
                                it.alertId(), it.patientId(), it.level().name())),
                fact(
                        SafetyAlertClosed.class,
                        it -> this.risk.alertClosed(
                                it.alertId(), it.patientId(), it.level().name())),
                factIfNews(
                        AssessmentRecorded.class,
                        it -> this.risk.levelReported(
                                it.patientId(), it.openAlertLevel().name())),
                factIfNews(
                        AssessmentCorrected.class,
                        it -> this.risk.levelReported(
                                it.patientId(), it.openAlertLevel().name())),
                factIfNews(
                        AssessmentVoided.class,
                        it -> this.risk.levelReported(
                                it.patientId(), it.openAlertLevel().name())));
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        Predicate<DomainEvent> keep = facts.get(event.getClass());
        if (keep == null) {
            return;
        }
        revisions.broughtBy(event, context);
        Patient person = patients.lockPerson(event.key());
        if (keep.test(event)) {
            determinations.factsChanged(person.id());
        }
    }

    private static <E extends DomainEvent> Map.Entry<Class<?>, Predicate<DomainEvent>> fact(
            Class<E> type, Consumer<E> keep) {
        return factIfNews(type, event -> {
            keep.accept(event);
            return true;
        });
    }

    private static <E extends DomainEvent> Map.Entry<Class<?>, Predicate<DomainEvent>> factIfNews(
            Class<E> type, Predicate<E> keep) {
        return Map.entry(type, event -> keep.test(type.cast(event)));
    }
}
