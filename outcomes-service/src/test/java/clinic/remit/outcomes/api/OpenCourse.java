package clinic.remit.outcomes.api;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A course that began sixty days ago, with the PHQ-9 as its primary scale, as scheduling tells of it. Day 60 is today. */
final class OpenCourse {

    final UUID patient;
    final UUID id = UUID.randomUUID();
    private final Instant start = Clinic.now().minus(Duration.ofDays(60));

    private OpenCourse(UUID patient) {
        this.patient = patient;
    }

    /** Started, without a score or a dose. */
    static OpenCourse ofNewPatient() {
        OpenCourse course = new OpenCourse(Clinic.patient());
        course.started();
        Clinic.settled();
        return course;
    }

    /** Of a patient, and not yet told of. */
    static OpenCourse notYetTold(UUID patient) {
        return new OpenCourse(patient);
    }

    /** A baseline of 20 on day 0 and a dose on day 1. */
    static OpenCourse underWay() {
        OpenCourse course = ofNewPatient();
        course.injection(1);
        Clinic.settled();
        course.score(0, 20);
        return course;
    }

    /** The STOP stands since the score of day 57. */
    static OpenCourse sustained() {
        OpenCourse course = underWay();
        course.score(32, 4);
        course.score(45, 3);
        course.score(57, 2).then().statusCode(201);
        return course;
    }

    Instant day(int day) {
        return start.plus(Duration.ofDays(day));
    }

    void started() {
        startedOn(0);
    }

    void startedOn(int day) {
        tell("CourseStarted", """
                , "siteId": "%s", "timeZone": "UTC", "prescriberId": "%s", "determinationId": "%s",
                "primaryInstrument": "PHQ-9", "primaryInstrumentVersion": "1", "startDoseMgPerKg": 0.5,
                "capDoseMgPerKg": 1.0, "maximumInjections": 10, "leastIntervalHours": 48, "startedAt": "%s\"""".formatted(UUID.randomUUID(), Clinic.PHYSICIAN, UUID.randomUUID(), day(day)));
    }

    UUID injection(int day) {
        UUID injection = UUID.randomUUID();
        injection("InjectionAdministered", injection, 1, day);
        return injection;
    }

    void injection(String event, UUID injection, int version, int day) {
        tell(event, """
                , "injectionId": "%s", "version": %d, "ordinal": 1, "doseMg": 35, "doseMgPerKg": 0.5,
                "effectiveAt": "%s\"""".formatted(injection, version, day(day)));
    }

    void adverseEvent(String event, UUID adverseEvent, int version, int grade) {
        tell(event, """
                , "adverseEventId": "%s", "version": %d, "code": "VOMITING", "grade": %d, "serious": false,
                "resolved": true, "effectiveAt": "%s\"""".formatted(adverseEvent, version, grade, day(2)));
    }

    /** The physician decides upon what stands, at that time. */
    void decided(String decision, Instant at) {
        Response stands = recommendation();
        tell("RecommendationDecided", """
                , "decisionId": "%s", "recommendationId": "%s", "recommendationVersion": %d, "recommendation": "%s",
                "decision": "%s", "reasonCode": "CLINICAL_JUDGEMENT", "decidedBy": "%s", "injectionsGiven": 1,
                "injectionsSpared": 9, "decidedAt": "%s\"""".formatted(
                        UUID.randomUUID(),
                        stands.path("recommendationId"),
                        stands.<Integer>path("version"),
                        stands.path("kind"),
                        decision,
                        Clinic.PHYSICIAN,
                        at));
        Clinic.settled();
    }

    void completed() {
        tell("CourseCompleted", """
                , "reasonCode": "SUSTAINED_REMISSION", "injectionsGiven": 1, "injectionsSpared": 9""");
        Clinic.settled();
    }

    void tell(String event, String rest) {
        Clinic.tell("scheduling." + event, patient, ", \"courseId\": \"" + id + "\"" + rest);
    }

    /** A total that a physician enters, if need be late. */
    Response score(int day, int total) {
        return score(day(day), total);
    }

    Response score(Instant at, int total) {
        String body = Clinic.scale(patient, "PHQ-9", "CLINICIAN", at, "\"total\": " + total);
        return Clinic.post("physician", withCourse(body));
    }

    String withCourse(String body) {
        return body.replaceFirst("}$", ", \"courseId\": \"" + id + "\", \"lateReason\": \"found on paper\"}");
    }

    Response recommendation() {
        return Clinic.as("nurse").get("/v1/courses/{id}/recommendation", id);
    }

    Response trajectory() {
        return Clinic.as("nurse").get("/v1/courses/{id}/trajectory", id);
    }
}
