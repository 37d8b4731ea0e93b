package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.PermissionsServer;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the clinic's courses went: each is counted as it is decided, and told only among enough others. */
@QuarkusTest
@WithStack
class CohortTest {

    /** One in five never remits, the others after the third injection; half of those relapse after 60 days. The second half is stopped. */
    private static final String MANY = """
            with person as (insert into known_patient (id, registered) select gen_random_uuid(), true from generate_series(1, 100) returning id),
                 numbered as (select id, row_number() over () as n from person),
                 begun as (insert into course (id, patient_id, site_id, time_zone, primary_instrument, maximum_injections, started_at, milestones)
                           select id, id, '%1$s', 'UTC', 'PHQ-9', 10, '2026-03-01T12:00:00Z', '[]' from numbered returning id)
            insert into cohort_course
            select n.id, n.id, '%1$s', date '2026-03-01', 'PHQ-9', 'SEVERE', 4, true,
                   case when n > 20 then 2 end, case when n > 20 then 3 end, case when n > 20 then date '2026-03-11' end,
                   case when n > 60 then date '2026-05-10' end, date '2026-06-11', case when n > 50 then 6 end, '1'
            from numbered n join begun b on b.id = n.id""";

    @Test
    void aCourseIsCountedAsItIsDecidedAndAgainWhenItsFactsArePutRight() {
        OpenCourse course = OpenCourse.underWay();
        Response first = course.score(32, 4);
        course.score(45, 3);
        course.score(57, 2);
        assertThat(counted(course))
                .isEqualTo(course.patient + "|true|SEVERE|1|1|1|" + day(course, 32) + "||" + day(course, 57) + "|");
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        assertThat(counted(course)).endsWith("|" + day(course, 57) + "|9");
        Clinic.voided(first).then().statusCode(200);
        assertThat(counted(course)).contains("|" + day(course, 45) + "||");
    }

    @Test
    void aMergedPatientIsOne() {
        OpenCourse course = OpenCourse.underWay();
        UUID survivor = Clinic.patient();
        merge("PatientMerged", survivor, course.patient);
        assertThat(counted(course)).startsWith(survivor.toString());
        merge("PatientUnmerged", survivor, course.patient);
        assertThat(counted(course)).startsWith(course.patient.toString());
    }

    private static void merge(String event, UUID survivor, UUID merged) {
        String both = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(survivor, merged);
        Clinic.tell("patients." + event, survivor, both);
        Clinic.tell("patients." + event, merged, both);
        Clinic.settled();
    }

    /** As the migration leaves those that were decided before there was a cohort. */
    @Test
    void aCourseThatIsOverIsCountedAfterwards() {
        OpenCourse course = OpenCourse.sustained();
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        String counted = counted(course);
        Rows.change("delete from cohort_course where course_id = '%s'".formatted(course.id));
        Rows.change("update course set decide_at = started_at where id = '%s'".formatted(course.id));
        Clinic.moveClockBy(Duration.ofSeconds(1));
        assertThat(counted(course)).isEqualTo(counted);
    }

    @Test
    void responseRemissionRelapseAndInjectionsSpared() {
        UUID site = many();
        asPhysician("/v1/cohort?site=" + site + "&from=2026-03&to=2026-03&instrument=PHQ-9&severity=SEVERE")
                .then()
                .statusCode(200)
                .body("toldFrom", equalTo(11))
                .body("roundedTo", equalTo(5))
                .body("assessable", equalTo(100))
                .body("byInjections.injections", contains(1, 2, 3))
                .body("byInjections.respondedPercent", contains(null, 80f, null))
                .body("byInjections.remitted", contains(null, null, 80))
                .body("injectionsToRemission.median", equalTo(3))
                .body("timeToRelapse.courses", equalTo(80))
                .body("timeToRelapse.relapsed", equalTo(40))
                .body("timeToRelapse.medianDays", equalTo(60))
                .body("timeToRelapse.points.withoutRelapse", contains(0.5f))
                .body("injectionsSpared.injections", equalTo(300))
                .body("injectionsSpared.perCourse", equalTo(6f));
        for (String none : List.of("from=2026-04", "to=2026-02", "instrument=MADRS", "severity=MILD")) {
            asPhysician("/v1/cohort?site=" + site + "&" + none)
                    .then()
                    .statusCode(200)
                    .body("courses", nullValue())
                    .body("byInjections", empty())
                    .body("timeToRelapse.points", empty());
        }
    }

    @Test
    void asALineForEachNumberAndAsPictures() {
        UUID site = many();
        asPhysician("/v1/cohort.csv?site=" + site)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(containsString("table,at,measure,value\n"))
                .body(containsString("byInjections,3,remittedPercent,80.0\n"))
                .body(containsString("byInjections,3,respondedPercent,\n"))
                .body(containsString("timeToRelapse,60,withoutRelapse,0.5\n"));
        asPhysician("/v1/cohort/time-to-relapse.svg?site=" + site)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Half have relapsed after 60 days."));
        asPhysician("/v1/cohort/response-by-injections.svg?site=" + site)
                .then()
                .statusCode(200)
                .body(containsString("After 3 injections or fewer 80.0 % had a remission score."));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026, from",
        "to=March, to",
        "from=2026-05&to=2026-04, to",
        "site=7, site",
        "instrument=GAD-7, instrument",
        "severity=AWFUL, severity",
        "instrument=MADRS&severity=MODERATELY_SEVERE, severity"
    })
    void aQuestionThatCannotBeRead(String query, String field) {
        asPhysician("/v1/cohort?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohort", "cohort.csv", "cohort/time-to-relapse.svg", "cohort/response-by-injections.svg"})
    void onlyForWhomAnAdministratorPermitsIt(String what) {
        as(Tokens.of("physician", PermissionsServer.NOT_PERMITTED), "/v1/" + what)
                .then()
                .statusCode(403)
                .body("detail", containsString("cohort#export"));
        as(Tokens.of("physician", PermissionsServer.UNDECIDED), "/v1/" + what)
                .then()
                .statusCode(503)
                .body("type", endsWith("/permission-not-known"));
        as(Tokens.of("administrator"), "/v1/" + what).then().statusCode(200);
        for (String role : List.of("nurse", "coordinator", "therapist", "auditor", "integration", "patient")) {
            as(Tokens.of(role), "/v1/" + what).then().statusCode(403);
        }
    }

    private static UUID many() {
        UUID site = UUID.randomUUID();
        Rows.change(MANY.formatted(site));
        return site;
    }

    private static String counted(OpenCourse course) {
        return Rows.text("""
                select concat_ws('|', patient_id, assessable::text, baseline_band, injections, injections_to_response,
                       injections_to_remission, remission_on, coalesce(relapse_on::text, ''), last_score_on,
                       coalesce(injections_spared::text, ''))
                from cohort_course where course_id = '%s'""".formatted(course.id));
    }

    private static String day(OpenCourse course, int day) {
        return course.day(day).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Response asPhysician(String path) {
        return as(Tokens.of("physician", Clinic.PHYSICIAN), path);
    }

    private static Response as(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path);
    }
}
