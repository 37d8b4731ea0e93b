package clinic.remit.patients.api;

import static io.restassured.RestAssured.given;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.eligibility.determination.DeterminationExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.screening.ScreeningExamples;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** The clinic's people, working through the API with the documented examples. */
final class Clinic {

    static final UUID PHYSICIAN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate EXAMPLES_WRITTEN_FOR = LocalDate.parse("2026-11-25");

    private Clinic() {}

    static RequestSpecification as(String role) {
        String token = role.equals("physician") ? Tokens.of(role, PHYSICIAN) : Tokens.of(role);
        return given().auth().oauth2(token).contentType("application/json");
    }

    static RequestSpecification posting(String role) {
        return as(role).header("Idempotency-Key", UUID.randomUUID());
    }

    static Instant now() {
        return Instant.parse(clock("now"));
    }

    /** How far the service's clock is ahead of real time. */
    static Duration ahead() {
        return Duration.parse(clock("ahead"));
    }

    private static String clock(String field) {
        return as("physician")
                .get("/local/clock")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    /** The example with its days moved so that it could have been written yesterday, by the service's clock. */
    static String dated(String example) {
        LocalDate today = now().atZone(ZoneOffset.UTC).toLocalDate();
        long days = ChronoUnit.DAYS.between(EXAMPLES_WRITTEN_FOR, today);
        return DAY.matcher(example)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    }

    /** Another person each time. */
    static String somebody() {
        return RegistryExamples.PATIENT
                .replace("MRN-1001", "MRN-" + UUID.randomUUID())
                .replace("Hale", "Hale " + UUID.randomUUID());
    }

    /** Somebody of this name. */
    static String person(String family, String given) {
        return somebody().replaceFirst("\"Hale [^\"]*\"", "\"" + family + "\"").replace("Petra", given);
    }

    static UUID registered(String family, String given) {
        return id(posting("nurse").body(person(family, given)).post("/v1/patients"), 201);
    }

    static UUID register() {
        return register(somebody());
    }

    private static UUID register(String person) {
        return id(posting("coordinator").body(person).post("/v1/patients"), 201);
    }

    /** Everything that a determination needs, apart from consent. */
    static UUID workedUp() {
        return workedUp(somebody());
    }

    private static UUID workedUp(String person) {
        UUID patient = register(person);
        post(patient, "episodes", HistoryExamples.EPISODE);
        post(patient, "trials", HistoryExamples.TRIAL);
        post(patient, "trials", HistoryExamples.SECOND_TRIAL);
        screen(patient, ScreeningExamples.SCREENING);
        return patient;
    }

    static Response screen(UUID patient, String example) {
        return post(patient, "screenings", example);
    }

    static Response consent(UUID patient) {
        return post(patient, "consents", ConsentExamples.CONSENT);
    }

    static Response determine(UUID patient) {
        return post(patient, "determinations", DeterminationExamples.DETERMINATION);
    }

    static Response signOff(Response determination) {
        return posting("physician")
                .header("If-Match", determination.header("ETag"))
                .body("{}")
                .post("/v1/determinations/{id}/sign-off", determination.<String>path("id"));
    }

    /** A patient who may be treated. */
    static UUID signedOff() {
        return signedOff(somebody());
    }

    static UUID signedOff(String person) {
        UUID patient = workedUp(person);
        consent(patient);
        signOff(determine(patient)).then().statusCode(200);
        return patient;
    }

    static Response current(UUID patient) {
        return as("nurse").get("/v1/patients/{id}/determinations/current", patient);
    }

    static Response post(UUID patient, String what, String example) {
        Response response = posting("nurse").body(dated(example)).post("/v1/patients/{id}/" + what, patient);
        response.then().statusCode(201);
        return response;
    }

    static UUID id(Response response, int status) {
        return UUID.fromString(response.then().statusCode(status).extract().path("id"));
    }
}
