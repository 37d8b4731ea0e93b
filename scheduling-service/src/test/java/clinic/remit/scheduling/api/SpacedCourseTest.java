package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once the induction is over and the patient has responded, the injections of a course lie further apart with each good score. */
@QuarkusTest
@WithStack
class SpacedCourseTest {

    private int version;

    /** Five injections elsewhere and the sixth here. */
    private static Visit induced() {
        Visit visit = Visit.booked();
        Instant now = Clinic.now();
        String prior = IntStream.rangeClosed(1, 5)
                .mapToObj(each -> "{\"givenAt\":\"%s\",\"doseMg\":41,\"doseMgPerKg\":0.5}"
                        .formatted(now.minus(Duration.ofDays(4L * each))))
                .collect(Collectors.joining(","));
        Clinic.post(
                        "physician",
                        "/v1/courses/" + visit.course + "/prior-injections",
                        Clinic.course(visit.course).header("ETag"),
                        "{\"source\":\"RECORD\",\"injections\":[" + prior + "]}")
                .then()
                .statusCode(201);
        return dosed(visit.checkIn());
    }

    private static Visit dosed(Visit visit) {
        visit.clear();
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", visit.dose()).then().statusCode(200);
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        return visit;
    }

    private void outcomesTells(Visit visit, OutcomeState state) {
        Recommended.tell(visit.patient, visit.course, RecommendationKind.CONTINUE, ++version, false, state);
        Clinic.settled();
    }

    private static ValidatableResponse planned(Visit visit) {
        return Clinic.as("nurse")
                .get("/v1/courses/" + visit.course + "/planned-interval")
                .then()
                .statusCode(200);
    }

    private static String booking(Visit visit, Instant start) {
        return Visit.bookingOfFirstSlot(visit.course).replaceFirst("\"startsAt\":\"[^\"]*", "\"startsAt\":\"" + start);
    }

    private static LocalDate day(Visit visit, Object instant) {
        String zone = Clinic.course(visit.course).path("timeZone");
        return LocalDate.ofInstant(Instant.parse(instant.toString()), ZoneId.of(zone));
    }

    @Test
    void eachGoodScoreWidensTheIntervalAndALossNarrowsIt() {
        Visit sixth = induced();
        planned(sixth).body("leastIntervalHours", equalTo(48)).body("daysAfterResponse", nullValue());
        outcomesTells(sixth, OutcomeState.RESPONSE);
        LocalDate last = day(sixth, sixth.view().extract().path("injectedAt"));
        planned(sixth)
                .body("daysAfterResponse", equalTo(7))
                .body("notBefore", equalTo(last.plusDays(7).toString()));
        Visit seventh = dosed(sixth.again(Duration.ofMinutes(1)).checkIn());
        LocalDate next = day(seventh, seventh.view().extract().path("injectedAt"));
        assertThat(next).isAfterOrEqualTo(last.plusDays(7));
        planned(seventh)
                .body("daysAfterResponse", equalTo(14))
                .body("notBefore", equalTo(next.plusDays(14).toString()));
        outcomesTells(seventh, OutcomeState.PARTIAL_RESPONSE);
        planned(seventh).body("daysAfterResponse", equalTo(7));
    }

    /** Hours before a dose that is entered late at which it was told how the patient was; the newest at or before the dose counts. */
    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({
        "RESPONSE 1, 14",
        "PARTIAL_RESPONSE 1, 7", // spaced from the state of now on
        "RESPONSE 0, 14",
        "RESPONSE 5 PARTIAL_RESPONSE 1, 7",
        "PARTIAL_RESPONSE 5 RESPONSE 1, 14",
        "NOT_ASSESSABLE 1, 7" // what is not known moves nothing
    })
    void aDoseThatIsEnteredLateMovesTheIntervalByHowThePatientWasThen(String told, int days) {
        Visit sixth = induced();
        Visit seventh = sixth.again(Duration.ofDays(7));
        UUID vial = seventh.vial();
        Instant given = Clinic.now();
        String[] words = told.split(" ");
        for (int word = 0; word < words.length; word += 2) {
            Instant at = given.minus(Duration.ofHours(Long.parseLong(words[word + 1])));
            Recommended.tell(
                    seventh.patient,
                    seventh.course,
                    RecommendationKind.CONTINUE,
                    ++version,
                    false,
                    OutcomeState.valueOf(words[word]),
                    at);
        }
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(30)));
        outcomesTells(seventh, OutcomeState.RESPONSE); // after the dose: the state of now alone
        seventh.late(vial, given, "").then().statusCode(200);
        planned(seventh).body("daysAfterResponse", equalTo(days));
    }

    @Test
    void nothingIsBookedCloserAndTheRefusalSaysWhy() {
        Visit sixth = induced();
        outcomesTells(sixth, OutcomeState.RESPONSE);
        Instant start = Clinic.now().plus(Duration.ofDays(1));
        Clinic.post("nurse", "/v1/sessions", booking(sixth, start))
                .then()
                .statusCode(422)
                .body("type", endsWith("/not-bookable"))
                .body("errors[0].right", containsString("after the response, 7 local days from the last injection"));
    }

    @Test
    void aSessionBookedBeforeTheResponseIsForThePhysicianToDecide() {
        Visit sixth = induced();
        Visit early = sixth.again(Duration.ofDays(2)).checkIn();
        outcomesTells(sixth, OutcomeState.RESPONSE);
        early.checkEquipment();
        UUID assessment = early.assessment();
        early.asNurse("/clearance", early.checks(assessment))
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status != 'GO' }.code", contains("SPACING"))
                .body("gates.findAll { it.code == 'SPACING' }.status", hasItem("PHYSICIAN_DECIDES"));
        String decided = early.checks(assessment)
                .replaceFirst("\\}$", ",\"overrides\":[{\"gate\":\"SPACING\",\"reasonCode\":\"RELAPSED_BEFORE\"}]}");
        early.asPhysician("/clearance", decided).then().statusCode(200);
    }

    @Test
    void aPhysicianMayAmendTheIntervals() {
        Visit sixth = induced();
        outcomesTells(sixth, OutcomeState.RESPONSE);
        amend(sixth, "[10, 10]").then().statusCode(201).body("daysAfterResponse", contains(10, 10));
        planned(sixth).body("daysAfterResponse", equalTo(10));
        amend(sixth, "[]").then().statusCode(201);
        planned(sixth).body("daysAfterResponse", nullValue());
        amend(sixth, "[14, 7]")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("daysAfterResponse"))
                .body("errors[0].right", equalTo("1 to 28 days each, none fewer than the one before"));
    }

    private static Response amend(Visit visit, String days) {
        return Clinic.post(
                "physician",
                "/v1/courses/" + visit.course + "/amendments",
                Clinic.course(visit.course).header("ETag"),
                "{\"daysAfterResponse\":" + days + ",\"reasonCode\":\"CLINICAL_JUDGEMENT\"}");
    }
}
