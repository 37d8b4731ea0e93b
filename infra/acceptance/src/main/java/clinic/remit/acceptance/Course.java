package clinic.remit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A course of one patient at a site: sessions, scores, the recommendation and the decision on it. */
public final class Course {

    private static final Duration LEAST_INTERVAL = Duration.ofHours(48);

    private final Remit remit;
    private final Site site;
    private final Patient patient;
    private final UUID id;
    private Instant earliestNextDose = Instant.MIN;

    private Course(Remit remit, Site site, Patient patient, UUID id) {
        this.remit = remit;
        this.site = site;
        this.patient = patient;
        this.id = id;
    }

    /** Asks for a course; refused if the patient may not be treated. */
    public static Answer ask(Remit remit, Site site, Patient patient) {
        return remit.scheduling()
                .post(Person.PHYSICIAN, "/v1/courses", """
                {"patientId": "%s", "siteId": "%s", "prescriberId": "%s", "primaryInstrument": "PHQ-9"}""".formatted(patient.id(), site.id(), Person.PHYSICIAN.id()));
    }

    public static Course start(Remit remit, Site site, Patient patient) {
        UUID id = ask(remit, site, patient).expect(201).id();
        remit.clock().awaitIdle();
        return new Course(remit, site, patient, id);
    }

    public UUID id() {
        return id;
    }

    public Patient patient() {
        return patient;
    }

    /** By the least interval between two injections. */
    Instant earliestNextDose() {
        return earliestNextDose;
    }

    void doseGiven(Instant at) {
        earliestNextDose = at.plus(LEAST_INTERVAL);
    }

    /** Books the first free slot after that time. */
    public Session book(Instant after) {
        JsonNode slot = remit.scheduling()
                .get(Person.COORDINATOR, "/v1/courses/" + id + "/slots?limit=1&from=" + after)
                .expect(200)
                .body()
                .path(0);
        if (slot.isMissingNode()) {
            throw new IllegalStateException("There is no free slot after " + after);
        }
        Answer booked = remit.scheduling()
                .post(Person.COORDINATOR, "/v1/sessions", """
                        {"courseId": "%s", "startsAt": "%s", "roomId": "%s", "physicianId": "%s"}""".formatted(
                                id,
                                slot.get("startsAt").asText(),
                                slot.get("roomId").asText(),
                                slot.get("physicianId").asText()))
                .expect(201);
        return new Session(
                remit,
                site,
                this,
                booked.id(),
                Instant.parse(slot.get("startsAt").asText()));
    }

    /** The first free slot from now on. */
    public Session book() {
        return book(remit.clock().now());
    }

    /** One injection from booking to going home, with this PHQ-9 total on the same morning. */
    public Session treat(int phq9) {
        Session session = book();
        session.treat(phq9);
        return session;
    }

    /** A PHQ-9 of this moment, as the patient fills it in at the clinic; nothing is said of suicide. */
    public Answer score(int total) {
        return score(total, 0);
    }

    /** @param item9 thoughts of being better off dead, 0 to 3; part of the total */
    public Answer score(int total, int item9) {
        return score(Person.NURSE, "CLINIC", total, item9);
    }

    /** A PHQ-9 of that time, as the patient fills it in at the clinic; however soon after another, it is said to be no duplicate. */
    public Answer scoreAt(Instant effectiveAt, int total) {
        return score("/v1/assessments?allowDuplicate=true", Person.NURSE, "CLINIC", effectiveAt, total, 0);
    }

    /** A PHQ-9 of this moment that the patient sends from home, with the own token. */
    public Answer scoreFromHome(int total) {
        return score(Person.PATIENT, "HOME", total, 0);
    }

    private Answer score(Person as, String place, int total, int item9) {
        return score("/v1/assessments", as, place, remit.clock().now(), total, item9);
    }

    private Answer score(String path, Person as, String place, Instant effectiveAt, int total, int item9) {
        return remit.outcomes()
                .post(as, path, """
                {"patientId": "%s", "courseId": "%s", "instrument": "PHQ-9", "effectiveAt": "%s", "items": %s,
                 "rater": "PATIENT", "place": "%s"}""".formatted(patient.id(), id, effectiveAt, Phq9.items(total, item9), place));
    }

    /** A C-SSRS screener of this moment; with intent it is HIGH. */
    public Answer screenForSuicide(boolean intent) {
        String items = intent
                ? "{\"1\": 1, \"2\": 1, \"3\": 0, \"4\": 1, \"5\": 0, \"6\": 0}"
                : "{\"1\": 0, \"2\": 0, \"6\": 0}";
        return remit.outcomes().post(Person.NURSE, "/v1/assessments", """
                {"patientId": "%s", "courseId": "%s", "instrument": "C-SSRS", "effectiveAt": "%s", "items": %s,
                 "rater": "CLINICIAN", "place": "CLINIC"}""".formatted(
                        patient.id(), id, remit.clock().now(), items));
    }

    /** A physician takes the alert that a screening raised in hand, and closes it. */
    public void closeAlert(Answer screening) {
        String alert = "/v1/alerts/" + screening.text("/alerts/0/id");
        String etag = '"' + screening.text("/alerts/0/version") + '"';
        Answer taken = remit.outcomes()
                .post(Person.PHYSICIAN, alert + "/acknowledgement", etag, "{}")
                .expect(200);
        remit.outcomes()
                .post(Person.PHYSICIAN, alert + "/closing", taken.etag(), """
                        {"reasonCode": "EVALUATED", "done": "Seen by the psychiatrist; safety plan renewed."}""")
                .expect(200);
    }

    /** Corrects a score of PHQ-9 to another total. */
    public Answer correct(Answer score, int total) {
        return remit.outcomes()
                .post(Person.PHYSICIAN, "/v1/assessments/" + score.id() + "/correction", score.etag(), """
                        {"items": %s, "reason": "misread"}""".formatted(
                                Phq9.items(total, 0)))
                .expect(200);
    }

    /** These PHQ-9 totals, one after another, each after this time. @return the answer to the last */
    public Answer scoreEvery(Duration gap, int... totals) {
        Answer last = null;
        for (int total : totals) {
            remit.clock().advanceBy(gap);
            last = score(total).expect(201);
            remit.clock().awaitIdle();
        }
        return last;
    }

    /** The recommendation that stands in outcomes-service. */
    public Answer recommendation() {
        return remit.outcomes()
                .get(Person.PHYSICIAN, "/v1/courses/" + id + "/recommendation")
                .expect(200);
    }

    public Answer trajectory() {
        return remit.outcomes()
                .get(Person.PHYSICIAN, "/v1/courses/" + id + "/trajectory")
                .expect(200);
    }

    /** Decides on the recommendation as scheduling-service shows it to the physician. */
    public Answer decide(String decision, String reasonCode) {
        JsonNode standing = view().body().get("recommendation");
        return remit.scheduling().post(Person.PHYSICIAN, "/v1/courses/" + id + "/decisions", """
                {"recommendationId": "%s", "recommendationVersion": %d, "decision": "%s", "reasonCode": "%s"}""".formatted(
                        standing.get("recommendationId").asText(),
                        standing.get("recommendationVersion").asInt(),
                        decision,
                        reasonCode));
    }

    /** The course as scheduling-service shows it, with its holds. */
    public Answer view() {
        return remit.scheduling().get(Person.PHYSICIAN, "/v1/courses/" + id).expect(200);
    }

    /** The causes of the holds that are open, in alphabetical order. */
    public List<String> openHolds() {
        return StreamSupport.stream(view().body().get("holds").spliterator(), false)
                .filter(hold -> !hold.hasNonNull("clearedAt"))
                .map(hold -> hold.get("cause").asText())
                .sorted()
                .toList();
    }
}
