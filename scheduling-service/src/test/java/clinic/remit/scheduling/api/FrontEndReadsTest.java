package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a front end reads to show the day of a site and one treatment in it. */
@QuarkusTest
@WithStack
class FrontEndReadsTest {

    private static ValidatableResponse get(String path) {
        return Clinic.as("nurse").get(path).then().statusCode(200);
    }

    @Test
    void aSiteWithItsPeopleAndItsDay() {
        Visit visit = Visit.booked();
        String site = "/v1/sites/" + visit.site;
        get("/v1/sites").body("id", hasItem(visit.site.toString()));
        get("/v1/physicians").body("id", hasItem(visit.physician.toString()));
        get("/v1/physicians/" + visit.physician).body("name", equalTo("Dr. Reyes"));
        get("/v1/physicians/" + visit.physician + "/availability")
                .body("$", hasSize(7))
                .body("[0].siteId", equalTo(visit.site.toString()));
        get(site + "/presence").body("$", hasSize(0));
        get(site + "/equipment-checks").body("$", hasSize(0));
        visit.present(true).then().statusCode(200);
        visit.present(true).then().statusCode(200);
        visit.checkEquipment();
        get(site + "/presence")
                .body("$", hasSize(1))
                .body("[0].physicianId", equalTo(visit.physician.toString()))
                .body("[0].name", equalTo("Dr. Reyes"))
                .body("[0].since", notNullValue())
                .body("[0].underObservation", equalTo(0));
        get(site + "/equipment-checks").body("$", hasSize(1)).body("[0].checkedBy", notNullValue());
        String start = visit.view().extract().path("startsAt");
        String zone = get("/v1/sites/" + visit.site).extract().path("timeZone");
        LocalDate day = Instant.parse(start).atZone(ZoneId.of(zone)).toLocalDate();
        get(site + "/sessions?day=" + day).body("id", equalTo(List.of(visit.session.toString())));
        get(site + "/sessions?day=" + day.plusDays(1)).body("$", hasSize(0));
        Clinic.as("nurse")
                .get("/v1/sites/" + UUID.randomUUID() + "/sessions")
                .then()
                .statusCode(404);
        Clinic.as("nurse")
                .get("/v1/sites/" + UUID.randomUUID() + "/presence")
                .then()
                .statusCode(404);
        Clinic.as("patient").get(site + "/sessions").then().statusCode(403);
    }

    @Test
    void aTreatmentWithWhatWasSeenAndWhatHoldsItsCourseNow() {
        Visit visit = Visit.dosed();
        visit.observe(186, 98).then().statusCode(201).body("id", notNullValue());
        get(visit.path() + "/observations")
                .body("$", hasSize(1))
                .body("[0].vitals.systolic", equalTo(186))
                .body("[0].alarms", hasItem("HYPERTENSIVE_CRISIS"))
                .body("[0].takenBy", notNullValue());
        String event = visit.adverseEvent().toString();
        Clinic.post("nurse", "/v1/adverse-events/" + event + "/resolution", "{}")
                .then()
                .statusCode(200)
                .body("resolved", equalTo(true));
        get(visit.path() + "/adverse-events")
                .body("[0].id", equalTo(event))
                .body("[0].occurredAt", notNullValue())
                .body("[0].recordedBy", notNullValue())
                .body("[0].resolved", equalTo(true));
        get("/v1/sites/" + visit.site + "/presence").body("[0].underObservation", equalTo(1));
        get("/v1/vials/" + visit.view().extract().<String>path("injection.vialId"))
                .body("remainingMl", equalTo(9.18f));
        visit.view().body("openHolds", hasSize(0));
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.view()
                .body("state", equalTo("OBSERVING"))
                .body("held", equalTo(false))
                .body("openHolds.cause", equalTo(List.of("RECOMMENDATION")))
                .body("openHolds[0].sourceId", equalTo(stop.toString()));
        visit.decide(stop, 1, "DECLINED").then().statusCode(201);
        get("/v1/courses/" + visit.course + "/decisions")
                .body("$", hasSize(1))
                .body("[0].decision", equalTo("DECLINED"))
                .body("[0].decidedBy", equalTo(visit.physician.toString()));
    }
}
