package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import clinic.remit.events.patients.ConsentGiven;
import clinic.remit.events.patients.EligibilityDetermined;
import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.events.patients.EligibilitySignedOff;
import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.patients.SexForDosing;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A clinic as the tests need it: people with tokens, and the other two services, played over the bus. */
final class Clinic {

    static final UUID PHYSICIAN = UUID.randomUUID();

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static UUID site;

    private Clinic() {}

    static RequestSpecification as(String role) {
        UUID person = role.equals("physician") ? PHYSICIAN : UUID.randomUUID();
        return RestAssured.given().auth().oauth2(Tokens.of(role, person)).contentType("application/json");
    }

    static Response post(String role, String path, String body) {
        return as(role).header("Idempotency-Key", UUID.randomUUID()).body(body).post(path);
    }

    static Response post(String role, String path, String etag, String body) {
        return as(role).header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .body(body)
                .post(path);
    }

    /** The service's time, which tests move. */
    static Instant now() {
        return Instant.parse(RestAssured.get("/local/clock").path("now"));
    }

    /** Waits until every event has been sent and taken in. */
    static void settled() {
        await().until(() -> RestAssured.get("/local/clock").<Boolean>path("idle"));
    }

    /** Moves the service's clock forward; what falls due is done by then. */
    static void moveTo(Instant time) {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"ahead\":\"" + Duration.between(Instant.now(), time) + "\"}")
                .put("/local/clock")
                .then()
                .statusCode(200);
    }

    /** One site with one physician, open every day; the same for all tests. */
    static synchronized UUID site() {
        if (site == null) {
            site = newSite(PHYSICIAN, "Europe/Berlin");
        }
        return site;
    }

    /** A zone in which it is early in the day, so that a visit of today fits into it whenever the tests run. */
    private static String morning() {
        int offset = Math.floorMod(6 - now().atZone(ZoneOffset.UTC).getHour() + 12, 24) - 12;
        return "Etc/GMT" + (offset > 0 ? "-" + offset : "+" + -offset);
    }

    /** A site of one room, open every day, where a new physician is on duty at all hours. */
    static UUID newSite(UUID physician) {
        return newSite(physician, morning());
    }

    private static UUID newSite(UUID physician, String zone) {
        Response defined = post("administrator", "/v1/sites", """
                {"code":"%s","name":"North","timeZone":"%s","openingHours":[%s]}""".formatted(UUID.randomUUID(), zone, everyDay()));
        defined.then().statusCode(201);
        UUID id = UUID.fromString(defined.path("id"));
        post("administrator", "/v1/physicians", "{\"userId\":\"" + physician + "\",\"name\":\"Dr. Reyes\"}")
                .then()
                .statusCode(201);
        onDuty(physician, id);
        room(id, "1");
        return id;
    }

    static void onDuty(UUID physician, UUID site) {
        for (DayOfWeek day : DayOfWeek.values()) {
            post("administrator", "/v1/physicians/" + physician + "/availability", """
                            {"siteId":"%s","day":"%s","from":"00:00","to":"23:59"}""".formatted(site, day))
                    .then()
                    .statusCode(201);
        }
    }

    static UUID room(UUID site, String name) {
        Response room = post("administrator", "/v1/sites/" + site + "/rooms", "{\"name\":\"" + name + "\"}");
        room.then().statusCode(201);
        return UUID.fromString(room.path("id"));
    }

    private static String everyDay() {
        return String.join(
                ",",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                        .map(day -> "{\"day\":\"" + day + "\",\"opens\":\"00:00\",\"closes\":\"23:59\"}")
                        .toList());
    }

    /** Plays the service that publishes this event. */
    static void tell(DomainEvent event) {
        tell(event, SEQUENCE.incrementAndGet());
    }

    static void tell(DomainEvent event, long sequence) {
        try {
            Topic.send(
                    EventCatalogue.topic(event.getClass()),
                    event.key(),
                    EventCatalogue.type(event.getClass()),
                    sequence,
                    JSON.writeValueAsString(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A patient of whom patient-service has told everything that a course needs. */
    static UUID eligiblePatient() {
        return eligiblePatient(now().plus(Duration.ofDays(90)));
    }

    static UUID eligiblePatient(Instant validUntil) {
        UUID patient = registeredPatient();
        becomesEligible(patient, validUntil);
        return patient;
    }

    /** Of whom nothing else is known. */
    static UUID registeredPatient() {
        UUID patient = UUID.randomUUID();
        tell(new PatientRegistered(patient, now()));
        return patient;
    }

    /** @return the determination */
    static UUID becomesEligible(UUID patient, Instant validUntil) {
        UUID determination = UUID.randomUUID();
        tell(new ConsentGiven(patient, UUID.randomUUID(), "2026-02", now(), now()));
        tell(determined(patient, determination, validUntil));
        tell(new EligibilitySignedOff(patient, determination, PHYSICIAN, validUntil, now()));
        return determination;
    }

    static EligibilityDetermined determined(UUID patient, UUID determination, Instant validUntil) {
        return new EligibilityDetermined(
                patient,
                determination,
                EligibilityResult.ELIGIBLE,
                false,
                validUntil,
                40,
                SexForDosing.FEMALE,
                false,
                List.of(),
                List.of(),
                List.of(),
                "test",
                now());
    }

    static String courseFor(UUID patient) {
        return courseFor(patient, site(), PHYSICIAN);
    }

    static String courseFor(UUID patient, UUID site, UUID prescriber) {
        return """
                {"patientId":"%s","siteId":"%s","prescriberId":"%s","primaryInstrument":"PHQ-9"}""".formatted(patient, site, prescriber);
    }

    /** Starts a course for a patient, once the news about the patient has arrived. */
    static UUID startCourse(UUID patient) {
        return started(courseFor(patient));
    }

    static UUID started(String body) {
        Response started = await().until(() -> post("physician", "/v1/courses", body), at -> at.statusCode() == 201);
        return UUID.fromString(started.path("id"));
    }

    static Response course(UUID id) {
        return as("nurse").get("/v1/courses/" + id);
    }

    static List<String> openHolds(UUID course) {
        return course(course).path("holds.findAll { it.clearedAt == null }.cause");
    }

    static void awaitHolds(UUID course, String... causes) {
        await().untilAsserted(() ->
                org.assertj.core.api.Assertions.assertThat(openHolds(course)).containsExactlyInAnyOrder(causes));
    }

    /** What scheduling told of a patient, once there are this many events of the type. */
    static List<Message> told(UUID patient, String type, int atLeast) {
        try (Topic topic = Topic.named("remit.scheduling")) {
            return await().until(() -> topic.about(patient, type), events -> events.size() >= atLeast);
        }
    }
}
