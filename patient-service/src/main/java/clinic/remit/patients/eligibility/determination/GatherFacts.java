package clinic.remit.patients.eligibility.determination;

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
import clinic.remit.patients.screening.Screenings;
import clinic.remit.patients.screening.SuicideRisk;
import clinic.remit.patients.screening.TreatmentFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Collects everything that is known of a patient, from every room. */
@ApplicationScoped
class GatherFacts {

    private final History history;
    private final Screenings screenings;
    private final TreatmentFindings findings;
    private final SuicideRisk suicideRisk;
    private final Consents consents;
    private final TreatmentCourses courses;
    private final DeterminationRepository determinations;
    private final EligibilityRules rules;
    private final ClinicDays days;

    GatherFacts(
            History history,
            Screenings screenings,
            TreatmentFindings findings,
            SuicideRisk suicideRisk,
            Consents consents,
            TreatmentCourses courses,
            DeterminationRepository determinations,
            EligibilityRules rules,
            ClinicDays days) {
        this.history = history;
        this.screenings = screenings;
        this.findings = findings;
        this.suicideRisk = suicideRisk;
        this.consents = consents;
        this.courses = courses;
        this.determinations = determinations;
        this.rules = rules;
        this.days = days;
    }

    EligibilityFacts of(Patient patient, Instant asOf) {
        UUID id = patient.id();
        return new EligibilityFacts(
                asOf,
                days.zone(),
                new Person(patient.birthDate(), patient.status(), patient.isAbleToConceive()),
                history.episodes(id),
                history.trials(id),
                screenings.facts(id),
                findings.facts(id, rules.reviewAdverseEventGrade()),
                consents.inForce(id)
                        .map(consent -> new Consent(consent.id(), consent.documentVersion(), consent.signedAt()))
                        .orElse(null),
                suicideRisk.isHigh(id),
                new Courses(frozenEntry(id), courses.ended(id), determinations.signedOffUntil(id)));
    }

    /** The entry criteria of the determination that the open course was started under; null when none is open. */
    private List<Criterion> frozenEntry(UUID patientId) {
        return courses.open(patientId)
                .flatMap(course -> determinations
                        .findByIdOptional(course.determinationId())
                        .filter(it -> Objects.equals(it.patientId(), patientId))
                        .or(() -> determinations.current(patientId)))
                .map(Determination::entryCriteria)
                .orElse(null);
    }
}
