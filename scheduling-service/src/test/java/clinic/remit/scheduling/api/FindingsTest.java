package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is found at a session is told to the other services, also where it lets nothing else go on. */
@QuarkusTest
@WithStack
class FindingsTest {

    @Test
    void aCrisisBeforeTheDoseIsToldThoughTheClearanceIsRefused() {
        Visit visit = Visit.checkedIn();
        visit.checkEquipment();
        UUID assessment = visit.assessment();
        String checks = Visit.checks(assessment, Visit.vitals(Clinic.now(), 184, 98));
        clearance(visit, checks)
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", hasItem("BLOOD_PRESSURE"));
        clearance(visit, checks).then().statusCode(409); // said once more, with another key
        assertThat(told(visit, 1)).singleElement().satisfies(message -> {
            assertThat(message.data().get("code").asText()).isEqualTo("SYSTOLIC_BLOOD_PRESSURE");
            assertThat(message.data().get("value").asInt()).isEqualTo(184);
            assertThat(message.data().get("sessionId").asText()).isEqualTo(visit.session.toString());
        });
        Clinic.as("auditor")
                .get(visit.path() + "/findings")
                .then()
                .statusCode(200)
                .body("code", contains("SYSTOLIC_BLOOD_PRESSURE"))
                .body("value", contains(184));
    }

    @Test
    void aPositivePregnancyTestAndAnIntoxicationAreToldOnceHoweverOftenTheChecksAreRepeated() {
        Visit visit = Visit.checkedIn();
        UUID assessment = visit.assessment();
        for (int time = 0; time < 2; time++) {
            clearance(
                            visit,
                            visit.checks(assessment)
                                    .replace("NEGATIVE", "POSITIVE")
                                    .replace("\"intoxicated\":false", "\"intoxicated\":true"))
                    .then()
                    .statusCode(409);
            Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(1)));
        }
        assertThat(codes(told(visit, 2))).containsExactly("PREGNANCY", "INTOXICATION_TODAY");
    }

    @Test
    void nothingIsFoundWhereAllIsWellOrTheRequestIsNotForThisSessionNow() {
        Visit visit = Visit.booked();
        String crisis = Visit.checks(visit.assessment(), Visit.vitals(Clinic.now(), 184, 98));
        clearance(visit, crisis).then().statusCode(409).body("type", endsWith("/wrong-state"));
        visit.checkIn();
        Clinic.post("nurse", visit.path() + "/clearance", "\"0\"", crisis)
                .then()
                .statusCode(412);
        visit.clear();
        Clinic.as("nurse").get(visit.path() + "/findings").then().body("$", hasSize(0));
    }

    @Test
    void theReadingsOfOneCrisisAfterTheDoseAreOneFindingAndOneAfterItIsAnother() {
        Visit visit = Visit.dosed();
        for (int systolic : new int[] {150, 186, 190, 160, 182}) {
            Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(5)));
            visit.observe(systolic, 98).then().statusCode(201);
        }
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(5)));
        visit.asNurse(
                        "/observations",
                        "{\"vitals\":"
                                + Visit.vitals(Clinic.now(), 150, 98).replace("\"diastolic\":78", "\"diastolic\":90")
                                + "}")
                .then()
                .statusCode(201);
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(5)));
        visit.asNurse(
                        "/observations",
                        "{\"vitals\":"
                                + Visit.vitals(Clinic.now(), 150, 98).replace("\"diastolic\":78", "\"diastolic\":112")
                                + "}")
                .then()
                .statusCode(201);
        List<Message> told = told(visit, 3);
        assertThat(codes(told))
                .containsExactly("SYSTOLIC_BLOOD_PRESSURE", "SYSTOLIC_BLOOD_PRESSURE", "DIASTOLIC_BLOOD_PRESSURE");
        assertThat(told)
                .extracting(message -> message.data().get("value").asInt())
                .containsExactly(186, 182, 112);
    }

    @Test
    void aNurseRecordsWhatIsNoticed() {
        Visit visit = Visit.checkedIn();
        Instant now = Clinic.now();
        String craving = "{\"code\":\"CRAVING\",\"foundAt\":\"" + now + "\"}";
        visit.asNurse("/findings", craving).then().statusCode(201).body("code", equalTo("CRAVING"));
        visit.asNurse("/findings", craving).then().statusCode(409).body("type", endsWith("/finding-on-record"));
        visit.asNurse("/findings", craving.replace("CRAVING", "NEW_URINARY_SYMPTOMS"))
                .then()
                .statusCode(201);
        visit.asNurse("/findings", craving.replace("CRAVING", "PREGNANCY"))
                .then()
                .statusCode(400);
        visit.asNurse(
                        "/findings",
                        craving.replace("CRAVING", "DIVERSION")
                                .replace(now.toString(), now.plusSeconds(60).toString()))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("foundAt"));
        assertThat(codes(told(visit, 2))).containsExactly("CRAVING", "NEW_URINARY_SYMPTOMS");
        Visit booked = Visit.booked();
        booked.asNurse("/findings", craving).then().statusCode(409).body("type", endsWith("/wrong-state"));
    }

    @Test
    void whatTheChecksOfALateEntrySaidIsToldAsOfThen() {
        Visit visit = Visit.booked();
        UUID vial = visit.vial();
        String checks = Visit.checks(visit.assessment(), Visit.vitals(Clinic.now(), 182, 98))
                .replace("NEGATIVE", "POSITIVE");
        Instant given = Clinic.now();
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(20)));
        visit.late(vial, given, ",\"checks\":" + checks).then().statusCode(200);
        List<Message> told = told(visit, 2);
        assertThat(codes(told)).containsExactly("SYSTOLIC_BLOOD_PRESSURE", "PREGNANCY");
        assertThat(Instant.parse(told.get(1).data().get("effectiveAt").asText()))
                .isBeforeOrEqualTo(given);
    }

    private static Response clearance(Visit visit, String checks) {
        return visit.asNurse("/clearance", checks);
    }

    private static List<Message> told(Visit visit, int atLeast) {
        return Clinic.told(visit.patient, "ClinicalFindingRecorded", atLeast);
    }

    private static List<String> codes(List<Message> told) {
        return told.stream().map(message -> message.data().get("code").asText()).toList();
    }
}
