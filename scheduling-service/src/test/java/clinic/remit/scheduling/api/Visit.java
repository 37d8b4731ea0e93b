package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.localstack.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** One patient's visit at a site of its own, with a physician of its own: as far as a test needs it. */
final class Visit {

    final UUID patient;
    final UUID physician;
    final UUID site;
    final UUID course;
    final UUID session;
    final Support support = new Support(this);
    final House house = new House(this);
    final Waiting waiting = new Waiting();
    private UUID newcomer;
    private UUID hold;
    private UUID adverseEvent;
    private UUID assessment;
    private UUID vial;
    private UUID colleague;
    private UUID spareRoom;
    private UUID handOver;

    /** @param room null for the first that is free */
    private Visit(UUID physician, UUID site, UUID room) {
        this.physician = physician;
        this.site = site;
        patient = Clinic.eligiblePatient();
        course = Clinic.started(Clinic.courseFor(patient, site, physician));
        String booking = bookingOfFirstSlot(course);
        String wished = room == null ? booking : booking.replaceFirst("\"roomId\":\"[^\"]*", "\"roomId\":\"" + room);
        Response booked = Clinic.post("nurse", "/v1/sessions", wished);
        booked.then().statusCode(201);
        session = UUID.fromString(booked.path("id"));
    }

    private Visit(Visit before, UUID session) {
        patient = before.patient;
        physician = before.physician;
        site = before.site;
        course = before.course;
        this.session = session;
    }

    /** The first free session of the same course after that long, at its start. */
    Visit again(Duration later) {
        Clinic.moveTo(Clinic.now().plus(later));
        Response booked = Clinic.post("nurse", "/v1/sessions", bookingOfFirstSlot(course));
        booked.then().statusCode(201);
        Clinic.moveTo(Instant.parse(booked.<String>path("startsAt")));
        return new Visit(this, UUID.fromString(booked.path("id")));
    }

    static Visit booked() {
        UUID physician = UUID.randomUUID();
        return new Visit(physician, Clinic.newSite(physician), null);
    }

    /** Another patient at a site that has room; the physician is the one who gives the dose. */
    static Visit at(UUID site, UUID physician) {
        return new Visit(physician, site, null);
    }

    /** Another patient, in a room of its own, under the same physician. */
    Visit besideIt() {
        return new Visit(physician, site, Clinic.room(site, UUID.randomUUID().toString()));
    }

    static Visit checkedIn() {
        return booked().checkIn();
    }

    static Visit cleared() {
        Visit visit = checkedIn();
        visit.clear();
        return visit;
    }

    static Visit dosed() {
        Visit visit = cleared();
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", visit.dose()).then().statusCode(200);
        return visit;
    }

    /** A dose of this moment, entered as one that could not be recorded. */
    static Visit enteredLate() {
        Visit visit = booked();
        visit.late(visit.vial(), Clinic.now(), "").then().statusCode(200);
        return visit;
    }

    Response late(UUID vial, Instant performedAt, String more) {
        return asPhysician("/late-administration", lateDose(vial, performedAt, more));
    }

    static String lateDose(UUID vial, Instant performedAt, String more) {
        return """
                {"performedAt":"%s","reasonCode":"SYSTEM_DOWN","attested":true,"vialId":"%s","doseMgPerKg":0.5,
                 "dosingWeightKg":82.4,"drawnMl":0.82,"givenMl":0.82,"bodySite":"DELTOID_LEFT"%s}""".formatted(performedAt, vial, more);
    }

    static String bookingOfFirstSlot(UUID course) {
        Response slots = Clinic.as("nurse").queryParam("limit", 1).get("/v1/courses/" + course + "/slots");
        slots.then().statusCode(200);
        return """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(
                        course,
                        slots.<String>path("[0].startsAt"),
                        slots.<String>path("[0].roomId"),
                        slots.<String>path("[0].physicianId"));
    }

    Visit checkIn() {
        asNurse("/check-in", "{}").then().statusCode(200);
        return this;
    }

    void clear() {
        checkEquipment();
        UUID assessment = score(Clinic.now());
        await().until(() -> asNurse("/clearance", checks(assessment)).statusCode() == 200);
    }

    void checkEquipment() {
        Clinic.post(
                        "nurse",
                        "/v1/sites/" + site + "/equipment-checks",
                        "{\"emergencyEquipment\":true,\"aclsCover\":true}")
                .then()
                .statusCode(201);
    }

    /** The score of this visit. */
    UUID assessment() {
        if (assessment == null) {
            assessment = score(Clinic.now());
            Clinic.settled();
        }
        return assessment;
    }

    /** A patient who may begin a course. */
    UUID newcomer() {
        if (newcomer == null) {
            newcomer = Clinic.eligiblePatient();
            Clinic.settled();
        }
        return newcomer;
    }

    /** A vial with enough in it. */
    UUID vial() {
        if (vial == null) {
            vial = vial("10");
        }
        return vial;
    }

    /** Plays outcomes-service: the patient was rated. */
    UUID score(Instant effectiveAt) {
        UUID assessment = UUID.randomUUID();
        Clinic.tell(score(assessment, effectiveAt, false));
        return assessment;
    }

    AssessmentRecorded score(UUID assessment, Instant effectiveAt, boolean screenPending) {
        return new AssessmentRecorded(
                patient,
                course,
                assessment,
                1,
                "PHQ-9",
                "1",
                17,
                true,
                false,
                false,
                effectiveAt,
                AlertLevel.NONE,
                screenPending,
                null,
                null,
                Clinic.now());
    }

    String checks(UUID assessment) {
        return checks(assessment, vitals(Clinic.now(), 124, 98));
    }

    static String checks(UUID assessment, String vitals) {
        Instant now = Clinic.now();
        return """
                {"assessmentId":"%s","weightKg":82.4,"heightCm":178,"vitals":%s,
                 "escort":{"name":"A. Hale","phone":"+1 555 0101"},"lastFoodAt":"%s","lastLiquidAt":"%s",
                 "pregnancyTest":"NEGATIVE","intoxicated":false}""".formatted(assessment, vitals, now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(2)));
    }

    static String vitals(Instant at, int systolic, int spo2) {
        return """
                {"takenAt":"%s","systolic":%d,"diastolic":78,"heartRate":72,"respiratoryRate":14,"spo2":%d,
                 "temperature":36.7,"moaas":5}""".formatted(at, systolic, spo2);
    }

    UUID vial(String volumeMl) {
        return id(Clinic.post("nurse", "/v1/vials", receipt(site, volumeMl)));
    }

    static String receipt(UUID site, String volumeMl) {
        return """
                {"siteId":"%s","supplier":"Example Supply","ndc":"99999-0123-01","lot":"L-1","concentrationMgPerMl":50,
                 "volumeMl":%s,"openingMl":%s,"expires":"%s"}""".formatted(site, volumeMl, volumeMl, LocalDate.now().plusYears(1));
    }

    private static UUID id(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }

    String dose() {
        return dose(vial("10"), "0.5", "0.82", "0.82");
    }

    static String dose(UUID vial, String mgPerKg, String drawn, String given) {
        return """
                {"vialId":"%s","doseMgPerKg":%s,"drawnMl":%s,"givenMl":%s,"bodySite":"DELTOID_LEFT"}""".formatted(vial, mgPerKg, drawn, given);
    }

    static String home() {
        return """
                {"disposition":"HOME","criteria":{"oriented":true,"steadyGait":true,"escortPresent":true,
                 "toldNotToDrive":true,
                 "mpadss":{"vitalSigns":2,"ambulation":2,"nausea":2,"pain":2,"bleeding":2}}}""";
    }

    static LocalDate inDays(int days) {
        return LocalDate.ofInstant(Clinic.now(), ZoneOffset.UTC).plusDays(days);
    }

    /** Another physician, who is on site and has no hours in which a session would fit. */
    UUID colleague() {
        if (colleague == null) {
            colleague = UUID.randomUUID();
            Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + colleague + "\",\"name\":\"Dr. Okafor\"}")
                    .then()
                    .statusCode(201);
            presentAs(colleague, true).then().statusCode(200);
        }
        return colleague;
    }

    UUID spareRoom() {
        if (spareRoom == null) {
            spareRoom = Clinic.room(site, "spare " + UUID.randomUUID());
        }
        return spareRoom;
    }

    /** An open offer of this visit's physician to the colleague. */
    UUID handOver() {
        if (handOver == null) {
            handOver = id(offer(colleague()));
        }
        return handOver;
    }

    void handOver(UUID offered) {
        handOver = offered;
    }

    Response offer(UUID receiver) {
        return physicianAsks().body("{\"receiverId\":\"" + receiver + "\"}").post("/v1/sites/" + site + "/hand-overs");
    }

    /** The answer of a physician to a hand-over. */
    static Response answer(UUID handOver, String answer, UUID physician) {
        return asks(physician).body("{}").post("/v1/hand-overs/" + handOver + "/" + answer);
    }

    Response presentAs(UUID physician, boolean present) {
        return asks(physician).body("{\"present\":" + present + "}").put("/v1/sites/" + site + "/presence");
    }

    Response present(boolean present) {
        return physicianAsks().body("{\"present\":" + present + "}").put("/v1/sites/" + site + "/presence");
    }

    RequestSpecification physicianAsks() {
        return asks(physician);
    }

    static RequestSpecification asks(UUID physician) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", physician))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    Response asPhysician(String step, String body) {
        return physicianAsks().header("If-Match", etag()).body(body).post(path() + step);
    }

    Response asNurse(String step, String body) {
        return Clinic.post("nurse", path() + step, etag(), body);
    }

    /** Vital signs of this moment. */
    Response observe(int systolic, int spo2) {
        return asNurse("/observations", "{\"vitals\":" + vitals(Clinic.now(), systolic, spo2) + "}");
    }

    Response correctInjection(String fields) {
        return asPhysician("/injection/corrections", "{\"reasonCode\":\"MISREAD\"," + fields + "}");
    }

    Response voidInjection(String drug) {
        return asPhysician("/injection/voiding", "{\"reasonCode\":\"ENTERED_IN_ERROR\"," + drug + "}");
    }

    Response decide(UUID recommendation, int version, String decision) {
        return physicianAsks()
                .body(Recommended.decision(recommendation, version, decision))
                .post("/v1/courses/" + course + "/decisions");
    }

    /** A hold by hand, of this course or, when it has none, of another. */
    UUID hold() {
        if (hold == null) {
            Response raised = Clinic.post(
                    "nurse", "/v1/courses/" + besideIt().course + "/holds", "{\"reasonCode\":\"PATIENT_ASKED\"}");
            raised.then().statusCode(201);
            hold = UUID.fromString(raised.path("id"));
        }
        return hold;
    }

    void hold(UUID raised) {
        hold = raised;
    }

    /** An adverse event of this session that has not passed. */
    UUID adverseEvent() {
        if (adverseEvent == null) {
            Response recorded = asNurse("/adverse-events", """
                    {"code":"NAUSEA","grade":1,"serious":false,"resolved":false,"occurredAt":"%s"}""".formatted(Clinic.now()));
            recorded.then().statusCode(201);
            adverseEvent = UUID.fromString(recorded.path("id"));
        }
        return adverseEvent;
    }

    void adverseEvent(UUID recorded) {
        adverseEvent = recorded;
    }

    String path() {
        return "/v1/sessions/" + session;
    }

    ValidatableResponse view() {
        return Clinic.as("nurse").get(path()).then().statusCode(200);
    }

    String etag() {
        return view().extract().header("ETag");
    }
}
