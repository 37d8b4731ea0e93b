package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a revoked eligibility means for a course and for those on call: by what speaks against treatment, not by what is only missing. */
@QuarkusTest
@WithStack
class RevokedEligibilityTest {

    @ParameterizedTest(name = "against: {0}, missing: {1}: {2} {3}, alert {4}")
    @CsvSource({
        "PREGNANCY_TEST, , REVIEW, PREGNANCY, PREGNANCY",
        ", PREGNANCY_TEST, CONTINUE, , ",
        "PREGNANCY, PREGNANCY_TEST, REVIEW, PREGNANCY, PREGNANCY",
        ", BLOOD_PRESSURE, CONTINUE, , ",
        "BLOOD_PRESSURE, PREGNANCY_TEST, REVIEW, CONTRAINDICATION, ",
        "CONSENT, , REVIEW, CONSENT_WITHDRAWN, "
    })
    void aTestThatIsNotThereIsNoPregnancy(String against, String missing, String kind, String code, String alert) {
        OpenCourse course = OpenCourse.underWay();
        course.score(57, 12).then().statusCode(201);
        revoked(course.patient, reasons(words(against), false, null), reasons(words(missing), true, null));
        Clinic.settled();
        course.recommendation()
                .then()
                .body("kind", equalTo(kind))
                .body("codes", equalTo(words(code)))
                .body("holdsSessions", equalTo(kind.equals("REVIEW")));
        assertThat(alerts(course).<List<String>>path("data.trigger")).isEqualTo(words(alert));
    }

    @Test
    void aTestThatWasMissingAndIsThenPositiveIsAPregnancy() {
        OpenCourse course = OpenCourse.underWay();
        course.score(57, 12).then().statusCode(201);
        revoked(course.patient, reasons(List.of("PREGNANCY_TEST"), true, null));
        determined(course, List.of(), List.of("PREGNANCY_TEST"));
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("CONTINUE"));
        // patient-service revokes nothing a second time that nobody has signed
        determined(course, List.of("PREGNANCY_TEST", "SEVERITY"), List.of());
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("REVIEW")).body("codes", equalTo(List.of("PREGNANCY")));
        alerts(course).then().body("data.trigger", equalTo(List.of("PREGNANCY")));
    }

    /** domain.md section 7: both flags are of one sign, and two alerts would ask two clinicians to look at it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdverseEventAndTheRevocationThatFollowsFromItAreOneAlertWhicheverIsHeardOfFirst(boolean revokedFirst) {
        OpenCourse course = OpenCourse.underWay();
        UUID mania = UUID.randomUUID();
        if (revokedFirst) {
            revoked(course.patient, reasons(List.of("CURRENT_MANIA"), false, mania));
            Clinic.settled();
            adverseEvent(course, "AdverseEventRecorded", mania, 1, "MANIA", 3);
        } else {
            adverseEvent(course, "AdverseEventRecorded", mania, 1, "MANIA", 3);
            Clinic.settled();
            revoked(course.patient, reasons(List.of("CURRENT_MANIA"), false, mania));
        }
        Clinic.settled();
        alerts(course)
                .then()
                .body("data.trigger", equalTo(List.of("MANIA")))
                .body("data.level", equalTo(List.of("HIGH")))
                .body("data.sourceId", equalTo(List.of(mania.toString())));

        // another fact is another alert, however alike
        adverseEvent(course, "AdverseEventRecorded", UUID.randomUUID(), 1, "MANIA", 3);
        revoked(course.patient, reasons(List.of("CURRENT_MANIA"), false, UUID.randomUUID()));
        Clinic.settled();
        alerts(course).then().body("data", hasSize(3));
    }

    @Test
    void aRevocationForAFactThatWasTakenBackRaisesItAnew() {
        OpenCourse course = OpenCourse.underWay();
        UUID mania = UUID.randomUUID();
        adverseEvent(course, "AdverseEventRecorded", mania, 1, "MANIA", 3);
        Clinic.tell(
                "scheduling.AdverseEventVoided",
                course.patient,
                ", \"adverseEventId\": \"" + mania + "\", \"version\": 2, \"reasonCode\": \"ENTERED_IN_ERROR\"");
        Clinic.settled();
        revoked(course.patient, reasons(List.of("CURRENT_MANIA"), false, mania));
        Clinic.settled();
        List<String> evidence = alerts(course).path("data.evidence");
        assertThat(evidence).containsExactlyInAnyOrder(null, "EVIDENCE_VOIDED");
    }

    @Test
    void aRevocationOfARecordThatIsMergedStandsUntilAPhysicianSignsForBoth() {
        OpenCourse course = OpenCourse.underWay();
        course.score(57, 12).then().statusCode(201);
        revoked(course.patient, reasons(List.of("PREGNANCY"), false, null));
        UUID survivor = Clinic.patient();
        signedOff(survivor); // of the other record alone
        merge("PatientMerged", survivor, course.patient);
        course.recommendation().then().body("kind", equalTo("REVIEW")).body("codes", equalTo(List.of("PREGNANCY")));

        revoked(survivor, reasons(List.of("KETAMINE_MISUSE"), false, null));
        Clinic.settled();
        course.recommendation().then().body("codes", equalTo(List.of("MISUSE", "PREGNANCY")));

        signedOff(survivor);
        course.recommendation().then().body("kind", equalTo("CONTINUE"));

        // two people after all: nobody has signed for this one
        merge("PatientUnmerged", survivor, course.patient);
        course.recommendation().then().body("kind", equalTo("REVIEW")).body("codes", equalTo(List.of("PREGNANCY")));
    }

    private static void signedOff(UUID patient) {
        Clinic.tell("patients.EligibilitySignedOff", patient, """
                , "determinationId": "%s", "signedOffBy": "%s", "validUntil": "%s\"""".formatted(
                        UUID.randomUUID(), Clinic.PHYSICIAN, Clinic.now()));
        Clinic.settled();
    }

    private static void merge(String event, UUID survivor, UUID merged) {
        String rest = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(survivor, merged);
        for (UUID key : List.of(survivor, merged)) {
            Clinic.tell("patients." + event, key, rest);
        }
        Clinic.settled();
    }

    private static void adverseEvent(OpenCourse course, String event, UUID id, int version, String code, int grade) {
        course.tell(event, """
                , "adverseEventId": "%s", "version": %d, "code": "%s", "grade": %d, "serious": false,
                "resolved": true, "effectiveAt": "%s\"""".formatted(id, version, code, grade, Clinic.now()));
    }

    private static void revoked(UUID patient, String... reasons) {
        String inFull = Stream.of(reasons).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
        String codes = inFull.replaceAll("\\{\"code\": (\"\\w+\")[^}]*}", "$1");
        Clinic.tell(
                "patients.EligibilityRevoked",
                patient,
                ", \"determinationId\": \"%s\", \"reasonCodes\": [%s], \"reasons\": [%s]"
                        .formatted(UUID.randomUUID(), codes, inFull));
    }

    private static String reasons(List<String> codes, boolean missing, UUID source) {
        String of = source == null ? "" : ", \"sourceId\": \"" + source + "\"";
        return codes.stream()
                .map(code -> "{\"code\": \"%s\", \"missing\": %s%s}".formatted(code, missing, of))
                .collect(Collectors.joining(", "));
    }

    private static void determined(OpenCourse course, List<String> unmet, List<String> unknown) {
        Clinic.tell("patients.EligibilityDetermined", course.patient, """
                , "determinationId": "%s", "result": "INELIGIBLE", "signedOff": false, "validUntil": "%s", "ageYears": 40,
                "sexForDosing": "FEMALE", "pregnancyTestRequired": true, "unmetCriteria": %s, "unknownCriteria": %s,
                "reviewCriteria": [], "policyVersion": "1\"""".formatted(
                        UUID.randomUUID(), Clinic.now(), json(unmet), json(unknown)));
    }

    private static String json(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").toList().toString();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static Response alerts(OpenCourse course) {
        return Clinic.as("nurse").get("/v1/alerts?patientId={id}", course.patient);
    }
}
