package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.Criterion.continuing;
import static clinic.remit.patients.eligibility.CriterionStatus.MET;
import static clinic.remit.patients.eligibility.CriterionStatus.REVIEW;
import static clinic.remit.patients.eligibility.CriterionStatus.UNMET;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.patients.eligibility.Criterion.Fact;
import clinic.remit.patients.history.EpisodeFacts;
import clinic.remit.patients.history.EpisodeSeverity;
import clinic.remit.patients.screening.reported.OpenAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The criteria that must hold as long as there is treatment, apart from those of the screening (domain.md section 2). */
final class ContinuingCriteria {

    private final EligibilityRules rules;
    private final EligibilityFacts facts;

    ContinuingCriteria(EligibilityRules rules, EligibilityFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    List<Criterion> judge() {
        List<Criterion> criteria = new ArrayList<>(List.of(active(), age(), consent(), suicideRisk(), safetyAlert()));
        psychoticFeatures().ifPresent(criteria::add);
        return criteria;
    }

    private Criterion active() {
        PatientStatus status = facts.person().status();
        Fact fact = new Fact("status", status.name(), null);
        return status == PatientStatus.ACTIVE
                ? continuing("PATIENT_ACTIVE", MET, "The patient is in the care of the clinic.", fact)
                : continuing(
                        "PATIENT_ACTIVE",
                        UNMET,
                        "The patient's record is " + status + "; nobody is treated under it.",
                        fact);
    }

    private Criterion age() {
        int age = facts.age();
        Fact fact = new Fact("age", String.valueOf(age), null);
        if (age < rules.leastAge()) {
            return continuing(
                    "AGE",
                    UNMET,
                    "The patient is %d years old; treatment begins at %d.".formatted(age, rules.leastAge()),
                    fact);
        }
        return age >= rules.reviewAge()
                ? continuing(
                        "AGE",
                        REVIEW,
                        "The patient is %d years old; from %d on the blood pressure is likelier to surge, so a physician weighs it."
                                .formatted(age, rules.reviewAge()),
                        fact)
                : continuing("AGE", MET, "The patient is %d years old.".formatted(age), fact);
    }

    private Criterion consent() {
        EligibilityFacts.Consent consent = facts.consent();
        return consent == null
                ? continuing("CONSENT", UNMET, "No signed consent to off-label treatment is in force.")
                : continuing(
                        "CONSENT",
                        MET,
                        "Consent to off-label treatment (document %s) was signed on %s."
                                .formatted(consent.documentVersion(), facts.day(consent.signedAt())),
                        new Fact("consent", consent.documentVersion(), consent.id()));
    }

    private Criterion suicideRisk() {
        Fact[] alerts = highAlerts(rules::isSuicidal);
        return alerts.length == 0
                ? continuing("SUICIDE_RISK", MET, "No alert of level HIGH for suicide risk is open.")
                : continuing(
                        "SUICIDE_RISK",
                        UNMET,
                        "An alert of level HIGH for suicide risk is open: no dose until a psychiatrist has evaluated the patient and a physician has closed it.",
                        alerts);
    }

    /** Takes in what is not known to be a suicide risk, so that no open alert of level HIGH is passed over. */
    private Criterion safetyAlert() {
        Fact[] alerts = highAlerts(alert -> !rules.isSuicidal(alert));
        return alerts.length == 0
                ? continuing("SAFETY_ALERT", MET, "No other alert of level HIGH is open.")
                : continuing(
                        "SAFETY_ALERT",
                        UNMET,
                        "An alert of level HIGH is open: no dose until the patient is evaluated and a physician has closed it.",
                        alerts);
    }

    private Fact[] highAlerts(Predicate<OpenAlert> which) {
        return facts.highAlerts().stream()
                .filter(which)
                .map(alert -> new Fact("alert", alert.trigger() == null ? "UNKNOWN" : alert.trigger(), alert.id()))
                .toArray(Fact[]::new);
    }

    private Optional<Criterion> psychoticFeatures() {
        return facts.currentEpisode()
                .filter(this::isPsychotic)
                .map(episode -> continuing(
                        "PSYCHOTIC_FEATURES",
                        UNMET,
                        "The episode has psychotic features (%s, %s): ketamine is excluded."
                                .formatted(episode.icd10(), episode.severity()),
                        new Fact("episode", episode.icd10(), episode.id())));
    }

    private boolean isPsychotic(EpisodeFacts episode) {
        return episode.severity() == EpisodeSeverity.SEVERE_WITH_PSYCHOSIS
                || rules.psychoticCodes().contains(episode.icd10());
    }
}
