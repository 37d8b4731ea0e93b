package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.consent.Consents;
import clinic.remit.patients.eligibility.Criterion;
import clinic.remit.patients.eligibility.EligibilityFacts;
import clinic.remit.patients.eligibility.EligibilityFacts.Consent;
import clinic.remit.patients.eligibility.EligibilityFacts.Courses;
import clinic.remit.patients.eligibility.EligibilityFacts.Person;
import clinic.remit.patients.eligibility.EligibilityRules;
import clinic.remit.patients.history.History;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.screening.Screenings;
import clinic.remit.patients.screening.reported.SafetyAlerts;
import clinic.remit.patients.screening.reported.TreatmentFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Collects everything that is known of a patient, from every room and under every record that was merged into the patient's. */
@ApplicationScoped
class GatherFacts {

    private final Patients patients;
    private final History history;
    private final Screenings screenings;
    private final TreatmentFindings findings;
    private final SafetyAlerts alerts;
    private final Consents consents;
    private final TreatmentCourses courses;
    private final DeterminationRepository determinations;
    private final EligibilityRules rules;
    private final ClinicDays days;

    GatherFacts(
            Patients patients,
            History history,
            Screenings screenings,
            TreatmentFindings findings,
            SafetyAlerts alerts,
            Consents consents,
            TreatmentCourses courses,
            DeterminationRepository determinations,
            EligibilityRules rules,
            ClinicDays days) {
        this.patients = patients;
        this.history = history;
        this.screenings = screenings;
        this.findings = findings;
        this.alerts = alerts;
        this.consents = consents;
        this.courses = courses;
        this.determinations = determinations;
        this.rules = rules;
        this.days = days;
    }

    EligibilityFacts of(Patient patient, Instant asOf) {
        List<UUID> ids = patients.idsOf(patient.id());
        PatientStatus status = patients.isAnyDeceased(ids) ? PatientStatus.DECEASED : patient.status();
        return new EligibilityFacts(
                asOf,
                days.zone(),
                new Person(patient.birthDate(), status, patient.isAbleToConceive()),
                history.episodes(ids),
                history.trials(ids),
                screenings.facts(ids),
                findings.facts(ids, rules.reviewAdverseEventGrade()),
                consents.inForce(ids)
                        .map(consent -> new Consent(consent.id(), consent.documentVersion(), consent.signedAt()))
                        .orElse(null),
                alerts.openHigh(ids),
                new Courses(frozenEntry(patient.id(), ids), courses.ended(ids), determinations.signedOffUntil(ids)));
    }

    /** The entry criteria of the determination that the open course was started under; null when none is open. */
    private List<Criterion> frozenEntry(UUID patientId, List<UUID> ids) {
        return courses.open(ids)
                .flatMap(course -> determinations
                        .findByIdOptional(course.determinationId())
                        .filter(it -> ids.contains(it.patientId()))
                        .or(() -> determinations.current(patientId)))
                .map(Determination::entryCriteria)
                .orElse(null);
    }
}
