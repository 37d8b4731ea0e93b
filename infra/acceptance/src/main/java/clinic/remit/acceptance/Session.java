package clinic.remit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** One session, step by step as nurse and physician go through it. */
public final class Session {

    private static final BigDecimal MG_PER_ML = BigDecimal.valueOf(50);
    /** Minutes after the dose (domain.md section 3). */
    private static final List<Integer> VITALS_AT = List.of(10, 20, 30, 45, 60, 90, 120);

    private final Remit remit;
    private final Site site;
    private final Course course;
    private final UUID id;
    private final Instant startsAt;

    Session(Remit remit, Site site, Course course, UUID id, Instant startsAt) {
        this.remit = remit;
        this.site = site;
        this.course = course;
        this.id = id;
        this.startsAt = startsAt;
    }

    public UUID id() {
        return id;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Answer view() {
        return remit.scheduling().get(Person.NURSE, path("")).expect(200);
    }

    public String state() {
        return view().text("/state");
    }

    public boolean isHeld() {
        return view().body().path("held").asBoolean();
    }

    /** The physician who is booked for it. */
    public Person physician() {
        return view().text("/physicianId").equals(Person.PHYSICIAN.id().toString())
                ? Person.PHYSICIAN
                : Person.SECOND_PHYSICIAN;
    }

    /** From arrival to going home. */
    public void treat(int phq9) {
        arrive();
        Answer score = course.score(phq9).expect(201);
        remit.clock().awaitIdle();
        clear(score.id()).expect(200);
        administer().expect(200);
        observe();
        goHome().expect(200);
    }

    /** Waits for the time of the session, and until the dose before is long enough ago, and checks the patient in. */
    public void arrive() {
        Instant earliest = course.earliestNextDose();
        Instant time = earliest.isAfter(startsAt) ? earliest : startsAt;
        if (remit.clock().now().isBefore(time)) {
            remit.clock().advanceTo(time);
        }
        checkIn();
    }

    /** Checks the patient in at a site that is ready, whatever the time. */
    public void checkIn() {
        site.ready(physician());
        change(Person.NURSE, "/check-in", "{}").expect(200);
    }

    public Answer clear(UUID assessmentId) {
        return clear(Person.NURSE, assessmentId, "[]");
    }

    /** The physician lets the dose be given against a gate that is for a physician to decide. */
    Answer clearAgainst(String gate, String reasonCode, UUID assessmentId) {
        String override = "[{\"gate\": \"%s\", \"reasonCode\": \"%s\"}]".formatted(gate, reasonCode);
        return clear(physician(), assessmentId, override);
    }

    private Answer clear(Person as, UUID assessmentId, String overrides) {
        Instant now = remit.clock().now();
        return change(as, "/clearance", """
                {"assessmentId": "%s", "weightKg": 82.4, "heightCm": 178, "vitals": %s,
                 "escort": {"name": "A. Hale", "phone": "+1 555 0101"}, "lastFoodAt": "%s", "lastLiquidAt": "%s",
                 "pregnancyTest": "NEGATIVE", "intoxicated": false, "overrides": %s}""".formatted(
                        assessmentId,
                        vitals(now, 124),
                        now.minus(9, ChronoUnit.HOURS),
                        now.minus(2, ChronoUnit.HOURS),
                        overrides));
    }

    /** The full dose that the clearance allows, from a new vial, by the physician whose session it is. */
    public Answer administer() {
        Answer cleared = view();
        BigDecimal mgPerKg = cleared.body().at("/clearance/doseMgPerKg").decimalValue();
        JsonNode volume = volume(cleared.body().at("/clearance/volumes"));
        Answer given = change(physician(), "/administration", """
                {"vialId": "%s", "doseMgPerKg": %s, "drawnMl": %s, "givenMl": %s, "bodySite": "%s"}""".formatted(
                        site.vial(),
                        mgPerKg,
                        volume.get("volumeMl"),
                        volume.get("volumeMl"),
                        volume.at("/bodySites/0").asText()));
        if (given.status() == 200) {
            course.doseGiven(Instant.parse(given.text("/injectedAt")));
        }
        return given;
    }

    private static JsonNode volume(JsonNode volumes) {
        for (JsonNode volume : volumes) {
            if (volume.get("concentrationMgPerMl").decimalValue().compareTo(MG_PER_ML) == 0) {
                return volume;
            }
        }
        throw new IllegalStateException("The clearance tells no volume of " + MG_PER_ML + " mg/mL: " + volumes);
    }

    /** Two hours with vital signs at their times. */
    public void observe() {
        int passed = 0;
        for (int minute : VITALS_AT) {
            remit.clock().advanceBy(Duration.ofMinutes(minute - passed));
            passed = minute;
            remit.scheduling()
                    .post(
                            Person.NURSE,
                            path("/observations"),
                            "{\"vitals\": " + vitals(remit.clock().now(), 128) + "}")
                    .expect(201);
        }
    }

    public Answer goHome() {
        return change(physician(), "/closing", """
                {"disposition": "HOME", "criteria": {"oriented": true, "steadyGait": true, "escortPresent": true,
                 "toldNotToDrive": true,
                 "mpadss": {"vitalSigns": 2, "ambulation": 2, "nausea": 2, "pain": 2, "bleeding": 2}}}""");
    }

    /** To a hospital; no criterion keeps the patient. */
    public Answer transfer() {
        return change(physician(), "/closing", "{\"disposition\": \"TRANSFERRED\"}");
    }

    /** The full dose as it was given on paper while the system was down. */
    public Answer enterLate(UUID vial, String performedAt) {
        return change(physician(), "/late-administration", """
                {"performedAt": "%s", "reasonCode": "SYSTEM_DOWN", "attested": true, "vialId": "%s", "doseMgPerKg": 0.5,
                 "dosingWeightKg": 82.4, "drawnMl": 0.82, "givenMl": 0.82, "bodySite": "DELTOID_LEFT"}""".formatted(performedAt, vial));
    }

    /** Any other step on the version that stands. */
    public Answer change(Person as, String step, String body) {
        return remit.scheduling().post(as, path(step), view().etag(), body);
    }

    private String path(String step) {
        return "/v1/sessions/" + id + step;
    }

    private static String vitals(Instant at, int systolic) {
        return """
                {"takenAt": "%s", "systolic": %d, "diastolic": 78, "heartRate": 72, "respiratoryRate": 14, "spo2": 98,
                 "temperature": 36.7, "moaas": 5}""".formatted(at, systolic);
    }
}
