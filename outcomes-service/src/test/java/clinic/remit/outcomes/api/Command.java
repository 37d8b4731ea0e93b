package clinic.remit.outcomes.api;

import clinic.remit.outcomes.assessment.AssessmentExamples;
import clinic.remit.outcomes.safety.SafetyExamples;

/**
 * Every POST of the service, with what is wrong in it: a field that must not be missing, one of the wrong type, and a value that cannot
 * be; null stands for what a POST cannot have.
 */
enum Command {
    ASSESSMENT(
            "/v1/assessments?allowDuplicate=true",
            AssessmentExamples.PHQ_9,
            "nurse",
            "coordinator",
            "rater",
            "\"total\": \"nine\"",
            "\"effectiveAt\": \"2190-01-01T00:00:00Z\"",
            422,
            "\"place\": \"HOME\""),
    BATCH(
            "/v1/assessments/batch",
            AssessmentExamples.BATCH,
            "nurse",
            "therapist",
            "assessments",
            "\"assessments\": {}",
            "\"assessments\": []",
            400,
            null),
    CORRECTION(
            "/v1/assessments/{assessment}/correction",
            AssessmentExamples.CORRECTION,
            "nurse",
            "patient",
            "reason",
            "\"items\": [1, 2]",
            "\"items\": {\"1\": 4}",
            422,
            "\"reason\": \"another reason\""),
    VOIDING(
            "/v1/assessments/{assessment}/voiding",
            AssessmentExamples.VOIDING,
            "therapist",
            "auditor",
            "reason",
            "\"reason\": 7",
            "\"reason\": \" \"",
            400,
            "\"reason\": \"another reason\""),
    ACKNOWLEDGEMENT(
            "/v1/alerts/{alert}/acknowledgement",
            "{}",
            "therapist",
            "integration",
            null,
            null,
            "\"done\": true",
            400,
            null),
    ALERT_CLOSING(
            "/v1/alerts/{alert}/closing",
            SafetyExamples.CLOSING,
            "physician",
            "nurse",
            "done",
            "\"done\": {}",
            "\"reasonCode\": \"seen by the doctor\"",
            400,
            "\"done\": \"something else\""),
    TASK_CLOSING(
            "/v1/tasks/{task}/closing",
            SafetyExamples.CLOSING,
            "physician",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": false",
            "\"done\": \"\"",
            400,
            "\"done\": \"something else\""),
    NOTIFICATION_RETRY(
            "/v1/notifications/{notification}/retry",
            "{}",
            "administrator",
            "physician",
            null,
            null,
            "\"done\": true",
            400,
            null);

    final String path;
    final String example;
    final String role;
    final String otherRole;
    final String required;
    final String wrongType;
    final String impossible;
    final int statusOfImpossible;
    final String otherwise;

    Command(
            String path,
            String example,
            String role,
            String otherRole,
            String required,
            String wrongType,
            String impossible,
            int statusOfImpossible,
            String otherwise) {
        this.path = path;
        this.example = example;
        this.role = role;
        this.otherRole = otherRole;
        this.required = required;
        this.wrongType = wrongType;
        this.impossible = impossible;
        this.statusOfImpossible = statusOfImpossible;
        this.otherwise = otherwise;
    }

    boolean changesSomething() {
        return path.contains("{");
    }

    String on(String id) {
        return path.replaceAll("\\{.*}", id);
    }
}
