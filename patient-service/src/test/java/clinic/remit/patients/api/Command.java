package clinic.remit.patients.api;

import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.eligibility.determination.DeterminationExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.registry.merging.MergeExamples;
import clinic.remit.patients.screening.ScreeningExamples;

/**
 * Every POST of the service, with what is wrong in it: a field that must not be missing, one of the wrong type, and a value that cannot
 * be. Paths name what a worked-up patient has; null stands for what a POST cannot have.
 */
enum Command {
    REGISTER(
            "/v1/patients",
            RegistryExamples.PATIENT,
            "coordinator",
            "therapist",
            "familyName",
            "\"birthDate\": 7",
            "\"birthDate\": \"2190-01-01\"",
            422),
    MERGE(
            "/v1/patients/{patient}/merges",
            MergeExamples.MERGE,
            "coordinator",
            "nurse",
            "duplicateId",
            "\"duplicateId\": 7",
            "\"duplicateId\": \"00000000-0000-4000-8000-00000000dead\"",
            422),
    MERGE_UNDOING(
            "/v1/merges/{merge}/undoing",
            MergeExamples.UNDOING,
            "physician",
            "therapist",
            null,
            null,
            "\"reason\": \"none\"",
            400),
    EPISODE(
            "/v1/patients/{patient}/episodes",
            "{\"icd10\": \"F33.2\", \"severity\": \"SEVERE\", \"onset\": \"2020-01-10\", \"end\": \"2020-06-01\"}",
            "nurse",
            "coordinator",
            "icd10",
            "\"severity\": \"GLOOMY\"",
            "\"onset\": \"2190-01-01\"",
            422),
    EPISODE_END(
            "/v1/episodes/{episode}/ending",
            HistoryExamples.EPISODE_END,
            "nurse",
            "coordinator",
            "end",
            "\"end\": {}",
            "\"end\": \"2190-01-01\"",
            422),
    TRIAL(
            "/v1/patients/{patient}/trials",
            HistoryExamples.TRIAL.replace("36437", "4493"),
            "nurse",
            "therapist",
            "outcome",
            "\"dailyDoseMg\": \"much\"",
            "\"dailyDoseMg\": -5",
            422),
    TRIAL_VOIDING(
            "/v1/trials/{trial}/voiding",
            HistoryExamples.VOIDING,
            "nurse",
            "auditor",
            "reason",
            "\"reason\": {}",
            "\"reason\": \" \"",
            400),
    OTHER_TREATMENT(
            "/v1/patients/{patient}/other-treatments",
            HistoryExamples.OTHER_TREATMENT,
            "nurse",
            "therapist",
            "kind",
            "\"sessions\": \"many\"",
            "\"sessions\": 0",
            422),
    OTHER_TREATMENT_VOIDING(
            "/v1/other-treatments/{treatment}/voiding",
            HistoryExamples.VOIDING,
            "nurse",
            "auditor",
            "reason",
            "\"reason\": {}",
            "\"reason\": \" \"",
            400),
    SCREENING(
            "/v1/patients/{patient}/screenings",
            ScreeningExamples.SCREENING,
            "nurse",
            "patient",
            "vitals",
            "\"capacity\": \"perhaps\"",
            "\"stopBang\": 9",
            422),
    SCREENING_VOIDING(
            "/v1/screenings/{screening}/voiding",
            ScreeningExamples.VOIDING,
            "physician",
            "integration",
            "reason",
            "\"reason\": []",
            "\"reason\": \"\"",
            400),
    CONSENT(
            "/v1/patients/{patient}/consents",
            ConsentExamples.CONSENT,
            "nurse",
            "patient",
            "explainedBy",
            "\"explainedBy\": \"somebody\"",
            "\"signedAt\": \"2190-01-01T00:00:00Z\"",
            422),
    WITHDRAWAL(
            "/v1/consents/{consent}/withdrawal",
            ConsentExamples.WITHDRAWAL,
            "nurse",
            "coordinator",
            "withdrawnAt",
            "\"withdrawnAt\": \"today\"",
            "\"withdrawnAt\": \"2190-01-01T00:00:00Z\"",
            422),
    DETERMINATION(
            "/v1/patients/{patient}/determinations",
            DeterminationExamples.DETERMINATION,
            "coordinator",
            "therapist",
            null,
            null,
            "\"result\": \"ELIGIBLE\"",
            400),
    SIGN_OFF(
            "/v1/determinations/{determination}/sign-off",
            DeterminationExamples.SIGN_OFF,
            "physician",
            "nurse",
            null,
            "\"reviewReason\": {}",
            null,
            0);

    final String path;
    final String example;
    final String role;
    final String otherRole;
    final String required;
    final String wrongType;
    final String impossible;
    final int statusOfImpossible;

    Command(
            String path,
            String example,
            String role,
            String otherRole,
            String required,
            String wrongType,
            String impossible,
            int statusOfImpossible) {
        this.path = path;
        this.example = example;
        this.role = role;
        this.otherRole = otherRole;
        this.required = required;
        this.wrongType = wrongType;
        this.impossible = impossible;
        this.statusOfImpossible = statusOfImpossible;
    }

    boolean isAboutSomething() {
        return path.contains("{");
    }

    boolean changesSomething() {
        return isAboutSomething() && !path.contains("{patient}");
    }
}
