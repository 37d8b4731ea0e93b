package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.PermissionsServer;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.outcomes.cohort.simulation.SimulationExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stop policy with other numbers, tried on past courses. */
@QuarkusTest
@WithStack
class SimulationTest {

    /**
     * Courses that are over, all with an injection on day 0 and one on day 24. In 45 the remission lasts from day 7 on: of these 15 relapse on
     * day 68, 15 stay well, and 15 have no score after day 35. The other 30 never get better.
     */
    private static final String COURSES = """
            with person as (insert into known_patient (id, registered) select gen_random_uuid(), true from generate_series(1, 75) returning id),
                 numbered as (select id, row_number() over () as n from person),
                 begun as (insert into course (id, patient_id, time_zone, primary_instrument, maximum_injections, started_at, ended_at, milestones)
                           select id, id, 'UTC', 'PHQ-9', 10, timestamptz '2026-03-01 09:00Z', timestamptz '2026-08-01 09:00Z', '[]'
                           from numbered returning id),
                 given as (insert into injection (id, patient_id, course_id, version, prior, dose_mg, dose_mg_per_kg, effective_at, voided)
                           select gen_random_uuid(), n.id, n.id, 1, false, 40, 0.5, timestamptz '2026-03-02 10:00Z' + day * interval '1 day', false
                           from numbered n join begun b on b.id = n.id, unnest('{0,24}'::int[]) day returning id),
                 scored as (select n.id, day, case when day < 0 then 20 when n between 31 and 60 then 18 when day in (60, 68) and n > 15 then 13 else 3 end as total
                            from numbered n join begun b on b.id = n.id, unnest('{-1,7,14,21,28,35,60,68,140}'::int[]) day
                            where n <= 60 or day <= 35)
            insert into assessment (id, revision, patient_id, course_id, instrument, instrument_version, number, score, rater, place, effective_at,
                                    time_known, recorded_at, recorded_by, version_recorded_at, version_recorded_by, earlier)
            select gen_random_uuid(), 0, id, id, 'PHQ-9', '1', 1,
                   jsonb_build_object('total', total, 'valid', true, 'highestPossible', total, 'suicidal', false, 'triage', 'NONE', 'flags', '[]'::jsonb),
                   'PATIENT', 'CLINIC', timestamptz '2026-03-02 12:00Z' + day * interval '1 day', true, now(), id, now(), id, '[]'
            from scored""";

    private static final String SHORTER = """
            {"variants": [{"name": "shorter", "numbers": {"sustained": {"minScores": 2, "minSpanDays": 14}}}]}""";

    @Test
    void itTellsWhatAVariantWouldHaveSparedAndHowThosePatientsFared() {
        Rows.change(COURSES); // beside the courses of other tests
        Response before = simulate(SHORTER);
        Rows.change(COURSES);
        String rows = Rows.everything();
        Response after = simulate(SHORTER);
        assertThat(Rows.everything()).isEqualTo(rows);
        after.then()
                .statusCode(200)
                .body("relapseWithinDays", equalTo(84))
                .body("allLookedAt", equalTo(true))
                .body("policyVersion", notNullValue())
                .body("variants.name", contains("in force", "shorter"))
                .body("variants[1].numbers.sustained.minScores", equalTo(2))
                .body("variants[1].says", containsString("relapsed within 84 days"))
                .body("roundedTo", equalTo(5))
                .body("readWithCare", hasSize(5));
        assertThat(more(after, before, "courses")).isEqualTo(75);
        assertThat(more(after, before, "variants[0].stopped")).isEqualTo(45);
        assertThat(more(after, before, "variants[0].injectionsSpared")).isEqualTo(45); // by the HOLD since day 7
        assertThat(more(after, before, "variants[0].spared")).isEqualTo(45);
        assertThat(more(after, before, "variants[0].afterStop.RELAPSED")).isEqualTo(15);
        assertThat(more(after, before, "variants[1].stopped")).isEqualTo(45);
        assertThat(more(after, before, "variants[1].stop.EARLIER")).isEqualTo(45); // day 21 instead of day 35
        assertThat(more(after, before, "variants[1].afterSparing.RELAPSED")).isEqualTo(15);
        assertThat(more(after, before, "variants[1].afterSparing.NO_RELAPSE")).isEqualTo(15);
    }

    @Test
    void theExampleOfTheDocumentWorks() {
        simulate(SimulationExamples.TWO_VARIANTS).then().statusCode(200).body("variants", hasSize(3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no variants | {} | 400 | variants",
                "none | {\"variants\": []} | 400 | variants",
                "without a name | {\"variants\": [{\"numbers\": {}}]} | 400 | variants[0].name",
                "without numbers | {\"variants\": [{\"name\": \"a\"}]} | 400 | variants[0].numbers",
                "a field of another name | {\"variants\": [{\"name\": \"a\", \"numbers\": {}, \"days\": 3}]} | 400 | variants[0].days",
                "no number of the policy | {\"variants\": [{\"name\": \"a\", \"numbers\": {\"days\": 3}}]} | 422 | variants[0].numbers.days",
                "a version | {\"variants\": [{\"name\": \"a\", \"numbers\": {\"version\": \"9\"}}]} | 422 | variants[0].numbers.version"
            })
    void whatCannotBeTried(String name, String body, int status, String field) {
        simulate(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void moreVariantsThanThePolicyOfTheCohortAllows() {
        String six = "{\"name\": \"a\", \"numbers\": {}},".repeat(6).replaceFirst(",$", "");
        simulate("{\"variants\": [" + six + "]}").then().statusCode(422).body("errors[0].right", equalTo("at most 5"));
    }

    @Test
    void onlyForWhomAnAdministratorPermitsIt() {
        as(Tokens.of("physician", PermissionsServer.NOT_PERMITTED), SHORTER)
                .then()
                .statusCode(403);
        as(Tokens.of("physician", PermissionsServer.UNDECIDED), SHORTER).then().statusCode(503);
        as(Tokens.of("administrator"), SHORTER).then().statusCode(200);
        for (String role : List.of("nurse", "coordinator", "therapist", "auditor", "integration", "patient")) {
            as(Tokens.of(role), SHORTER).then().statusCode(403);
        }
        RestAssured.given()
                .contentType("application/json")
                .body(SHORTER)
                .post("/v1/stop-policy-simulations")
                .then()
                .statusCode(401);
    }

    private static int more(Response after, Response before, String path) {
        return after.<Integer>path(path) - before.<Integer>path(path);
    }

    private static Response simulate(String body) {
        return as(Tokens.of("physician", Clinic.PHYSICIAN), body);
    }

    private static Response as(String token, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/stop-policy-simulations");
    }
}
