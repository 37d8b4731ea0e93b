package clinic.remit.patients;

import clinic.remit.kit.policy.PolicyFiles;
import clinic.remit.patients.eligibility.EligibilityPolicy;
import clinic.remit.patients.eligibility.EligibilityRules;
import clinic.remit.patients.history.AntidepressantCatalogue;
import clinic.remit.patients.history.EpisodeRules;
import clinic.remit.patients.history.TrialAdequacy;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the rooms their policies and catalogues, read once, at start: a bad file stops the service. */
@Singleton
@Startup
class ClinicalData {

    private final EligibilityRules rules;
    private final AntidepressantCatalogue antidepressants;
    private final ScreeningCatalogue screening;

    ClinicalData(PolicyFiles policies) {
        rules = policies.load("eligibility", EligibilityRules.class);
        antidepressants = new AntidepressantCatalogue(CsvFile.data("antidepressants"));
        screening = new ScreeningCatalogue(rules.findings(), CsvFile::data);
    }

    @Produces
    @Singleton
    EligibilityRules rules() {
        return rules;
    }

    @Produces
    @Singleton
    EligibilityPolicy eligibilityPolicy() {
        return new EligibilityPolicy(rules, screening);
    }

    @Produces
    @Singleton
    EpisodeRules episodeRules() {
        return new EpisodeRules(rules.wellMonthsBetweenEpisodes());
    }

    @Produces
    @Singleton
    TrialAdequacy trialAdequacy() {
        return new TrialAdequacy(rules.trials());
    }

    @Produces
    @Singleton
    AntidepressantCatalogue antidepressants() {
        return antidepressants;
    }

    @Produces
    @Singleton
    ScreeningCatalogue screening() {
        return screening;
    }
}
