package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clinic that moves to Remit brings patients in mid-course: what was given elsewhere counts. */
@QuarkusTest
@WithStack
class PriorInjectionsTest {

    private static String given(Instant at, String mgPerKg) {
        return "{\"givenAt\":\"%s\",\"doseMg\":61.5,\"doseMgPerKg\":%s}".formatted(at, mgPerKg);
    }

    private static Response record(UUID course, String... injections) {
        return Clinic.post(
                "physician",
                "/v1/courses/" + course + "/prior-injections",
                Clinic.course(course).header("ETag"),
                "{\"source\":\"RECORD\",\"injections\":[" + String.join(",", injections) + "]}");
    }

    @Test
    void theyCountTowardTheNumberTheLadderAndTheMaximum() {
        Visit visit = Visit.booked();
        Instant now = Clinic.now();
        record(visit.course, given(now.minus(Duration.ofDays(3)), "0.75"), given(now.minus(Duration.ofDays(7)), "0.5"))
                .then()
                .statusCode(201)
                .body("doseMgPerKg", contains(0.5f, 0.75f));
        Clinic.course(visit.course).then().body("injectionsGiven", equalTo(2));
        assertThat(Clinic.told(visit.patient, "PriorInjectionRecorded", 2)).hasSize(2);
        visit.checkIn();
        visit.clear();
        visit.view()
                .body("clearance.doseMgPerKg", equalTo(0.75f))
                .body("clearance.doseWhy", equalTo("IMPROVEMENT_UNKNOWN"));
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", visit.dose())
                .then()
                .statusCode(200)
                .body("injection.ordinal", equalTo(3));
        record(visit.course, given(now.minus(Duration.ofDays(9)), "0.5"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/injections-given"));
    }

    @Test
    void theIntervalCountsFromThem() {
        Visit visit = Visit.booked();
        record(visit.course, given(Clinic.now().minus(Duration.ofHours(10)), "0.5"))
                .then()
                .statusCode(201);
        visit.checkIn();
        visit.checkEquipment();
        visit.asNurse("/clearance", visit.checks(visit.assessment()))
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", contains("INTERVAL"));
        Instant first = Instant.parse(Clinic.as("nurse")
                .queryParam("limit", 1)
                .get("/v1/courses/" + visit.course + "/slots")
                .path("[0].startsAt"));
        assertThat(first).isAfter(Clinic.now().plus(Duration.ofHours(37)));
    }

    /** A relapse begins as its own protocol says, whatever was tolerated long ago. */
    @Test
    void theLadderOfAnotherCourseBeginsWithItsOwnFirstDose() {
        Visit before = Visit.booked();
        record(before.course, given(Clinic.now().minus(Duration.ofDays(300)), "1.0"))
                .then()
                .statusCode(201);
        Clinic.post(
                        "physician",
                        "/v1/courses/" + before.course + "/discontinuation",
                        Clinic.course(before.course).header("ETag"),
                        "{\"reasonCode\":\"PATIENT_WISH\"}")
                .then()
                .statusCode(200);
        UUID relapse = Clinic.started(Clinic.courseFor(before.patient, before.site, before.physician)
                .replaceFirst("\\}$", ",\"protocol\":{\"startDoseMgPerKg\":0.25}}"));
        Response booked = Clinic.post("nurse", "/v1/sessions", Visit.bookingOfFirstSlot(relapse));
        booked.then().statusCode(201);
        LocalDate day = LocalDate.ofInstant(
                Instant.parse(booked.path("startsAt")),
                ZoneId.of(Clinic.course(relapse).path("timeZone")));
        Clinic.as("nurse")
                .queryParam("date", day.toString())
                .get("/v1/sites/" + before.site + "/day-board")
                .then()
                .statusCode(200)
                .rootPath("rooms.sessions.flatten().find { it.id == '" + booked.path("id") + "' }.planned")
                .body("mgPerKg", equalTo(0.25f))
                .body("why", equalTo("FIRST_DOSE"));
    }

    @Test
    void oneThatWasNeverGivenIsVoidedAndStaysReadable() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        String id = record(course, given(Clinic.now().minus(Duration.ofDays(3)), "0.5"))
                .then()
                .extract()
                .path("[0].id");
        String voiding = "/v1/prior-injections/" + id + "/voiding";
        String reason = "{\"reasonCode\":\"OTHER_PATIENT\"}";
        Clinic.post("physician", voiding, "\"7\"", reason).then().statusCode(412);
        Clinic.post("physician", voiding, "\"0\"", reason)
                .then()
                .statusCode(200)
                .body("voidReason", equalTo("OTHER_PATIENT"));
        Clinic.post("physician", voiding, "\"1\"", reason)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-voided"));
        Clinic.course(course).then().body("injectionsGiven", equalTo(0));
        Clinic.as("nurse")
                .get("/v1/courses/" + course + "/prior-injections")
                .then()
                .body("$", hasSize(1))
                .body("[0].voidReason", equalTo("OTHER_PATIENT"));
        assertThat(Clinic.told(patient, "InjectionVoided", 1)).hasSize(1);
    }

    @Test
    void whatIsNotPossibleIsRefusedWhole() {
        UUID course = Clinic.startCourse(Clinic.eligiblePatient());
        Instant ago = Clinic.now().minus(Duration.ofDays(3));
        record(
                        course,
                        given(ago, "0.5"),
                        given(ago, "0.5"),
                        given(Clinic.now().plus(Duration.ofDays(1)), "0.5"),
                        given(ago.minusSeconds(9), "6.5"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("injections.givenAt", "injections.givenAt", "injections.doseMgPerKg"));
        Clinic.course(course).then().body("injectionsGiven", equalTo(0));
    }

    @Test
    void oneThatIsOnRecordForAnEarlierCourseIsNamed() {
        UUID patient = Clinic.eligiblePatient();
        UUID before = Clinic.startCourse(patient);
        Instant at = Clinic.now().minus(Duration.ofDays(3));
        String known = record(before, given(at, "0.5"))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
        Clinic.post(
                        "physician",
                        "/v1/courses/" + before + "/discontinuation",
                        Clinic.course(before).header("ETag"),
                        "{\"reasonCode\":\"MOVED_AWAY\"}")
                .then()
                .statusCode(200);
        UUID course = Clinic.startCourse(patient);
        record(course, given(at.minus(Duration.ofDays(4)), "0.5"), given(at, "0.5"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/injection-on-record"))
                .body("priorInjectionId", equalTo(known))
                .body("courseId", equalTo(before.toString()));
        Clinic.course(course).then().body("injectionsGiven", equalTo(0));
    }
}
