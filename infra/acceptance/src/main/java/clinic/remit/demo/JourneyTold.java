package clinic.remit.demo;

import clinic.remit.acceptance.Answer;
import clinic.remit.acceptance.Course;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Session;
import clinic.remit.acceptance.Site;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One patient's way from registration to the end of the treatment, told as it happens. */
final class JourneyTold {

    private final Remit remit;
    private final Storyteller story;

    JourneyTold(Remit remit, Storyteller story) {
        this.remit = remit;
        this.story = story;
    }

    void tell(Site site) {
        story.chapter("May this patient be treated?");
        Patient patient = found();
        story.chapter("When, where, under whom, how much?");
        Course course = Course.start(remit, site, patient);
        story.tell(
                Person.PHYSICIAN,
                "starts a course: PHQ-9 as primary instrument, 0.5 mg/kg, at most 10 injections, 48 hours apart");
        treated(course, 19);
        treated(course, 14);
        treated(course, 9);
        story.chapter("Has it worked, and is it time to stop?");
        well(course);
        stopped(course);
    }

    private Patient found() {
        Patient patient = Patient.register(remit, "Petra", "Hale");
        remit.logins().letPatientReach(patient.id());
        story.tell(Person.COORDINATOR, "registers Petra Hale");
        patient.recordHistory();
        story.tell(Person.NURSE, "records a severe depressive episode and two antidepressants that failed in it");
        patient.screen("");
        patient.consent();
        story.tell(Person.NURSE, "screens her, and records her informed consent");
        Answer determination = patient.determine();
        story.tell(Person.PHYSICIAN, "has her eligibility determined: " + determination.text("/result"));
        determination.body().get("criteria").forEach(criterion -> {
            if (criterion.path("code").asText().matches("TRD|SEVERITY|CONSENT|BLOOD_PRESSURE")) {
                story.detail(criterion.path("status").asText() + "  "
                        + criterion.path("sentence").asText());
            }
        });
        patient.signOff(determination);
        story.tell(Person.PHYSICIAN, "signs the determination off; the events carry it to the other services");
        remit.clock().awaitIdle();
        return patient;
    }

    private void treated(Course course, int phq9) {
        Session session = course.book();
        story.tell(Person.COORDINATOR, "books the first free slot: " + story.localTime(session.startsAt()));
        session.arrive();
        Answer score = course.score(phq9).expect(201);
        remit.clock().awaitIdle();
        session.clear(score.id()).expect(200);
        story.tell(Person.NURSE, "checks her in; PHQ-9 " + phq9 + "; every gate of the clearance is open");
        JsonNode injection = session.administer().expect(200).body().get("injection");
        story.tell(
                session.physician(),
                "is in the room and gives injection %s: %s mg (%s mL, left deltoid)"
                        .formatted(injection.get("ordinal"), injection.get("deliveredMg"), injection.get("givenMl")));
        session.observe();
        session.goHome().expect(200);
        story.tell(session.physician(), "after two hours of observation sends her home with her escort");
    }

    private void well(Course course) {
        Session next = course.book();
        Session afterNext = course.book(next.startsAt());
        story.tell(
                Person.COORDINATOR,
                "books two more sessions: %s and %s"
                        .formatted(story.localTime(next.startsAt()), story.localTime(afterNext.startsAt())));
        remit.clock().advanceTo(next.startsAt().minus(Duration.ofHours(2)));
        Answer remission = course.scoreFromHome(4).expect(201);
        remit.clock().awaitIdle();
        story.tell(Person.PATIENT, "fills in a PHQ-9 at home, 4: " + remission.text("/state"));
        story.tell("outcomes-service recommends " + remission.text("/recommendation/kind")
                + ": a well patient is not injected");
        story.tell("scheduling-service holds her sessions: %s, %s".formatted(heldOrNot(next), heldOrNot(afterNext)));
        for (int total : List.of(3, 3, 2)) {
            remit.clock().advanceBy(Duration.ofDays(7));
            Answer score = course.scoreFromHome(total).expect(201);
            story.tell(
                    Person.PATIENT,
                    "fills in a PHQ-9 at home, %d: %s, %s"
                            .formatted(total, score.text("/state"), score.text("/recommendation/kind")));
        }
        story.tell("The held sessions lapsed as their time passed: %s, %s"
                .formatted(next.view().text("/cancelReason"), afterNext.view().text("/cancelReason")));
    }

    private void stopped(Course course) {
        JsonNode stop = course.recommendation().body();
        story.tell("outcomes-service recommends %s, version %s, by policy %s"
                .formatted(
                        stop.get("kind").asText(),
                        stop.get("version"),
                        stop.get("policyVersion").asText()));
        story.detail("codes: " + words(stop.get("codes")));
        stop.get("evidence")
                .forEach(evidence -> story.detail("evidence: %s, %s %s on %s"
                        .formatted(
                                evidence.get("kind").asText(),
                                evidence.get("instrument").asText(),
                                evidence.get("value"),
                                story.localTime(Instant.parse(
                                        evidence.get("effectiveAt").asText())))));
        story.detail("would change it: " + words(stop.get("wouldChangeIt")));
        Answer decision = course.decide("ACCEPTED", "SUSTAINED_REMISSION").expect(201);
        remit.clock().awaitIdle();
        JsonNode ended = course.view().body();
        story.tell(Person.PHYSICIAN, "has the last word: " + decision.text("/decision"));
        story.tell("The course is %s after %s injections; %d that the protocol allowed were not needed."
                .formatted(
                        ended.get("status").asText(),
                        ended.get("injectionsGiven"),
                        ended.get("maximumInjections").asInt()
                                - ended.get("injectionsGiven").asInt()));
    }

    private static String heldOrNot(Session session) {
        return session.isHeld() ? "held" : "NOT held";
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
