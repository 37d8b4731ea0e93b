package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens around the injections of a day: people leave, computers fail, places become free, paper is needed. */
class ClinicDayTest {

    @Test
    void aPhysicianLeavesOnlyWhenAnotherHasTakenOverThePatients() {
        Session session = ready("Otto", "Lindqvist");
        session.administer().expect(200);
        Person leaves = session.physician();
        Person stays = leaves == Person.PHYSICIAN ? Person.SECOND_PHYSICIAN : Person.PHYSICIAN;
        assertThat(leave(leaves).expect(409).problem()).isEqualTo("patients-under-observation");

        SITE.ready(stays);
        UUID offer = REMIT.scheduling()
                .post(leaves, "/v1/sites/" + SITE.id() + "/hand-overs", "{\"receiverId\": \"" + stays.id() + "\"}")
                .expect(201)
                .id();
        REMIT.scheduling()
                .post(stays, "/v1/hand-overs/" + offer + "/acceptance", "{}")
                .expect(200);
        leave(leaves).expect(200);

        assertThat(session.physician()).isEqualTo(stays);
        session.observe();
        session.goHome().expect(200);
    }

    @Test
    void aDoseThatWasGivenOnPaperIsEnteredAfterwardsAndCountsUntilItIsVoided() {
        Course course = Treated.startedCourse("Petra", "Novotna");
        Session session = course.book();
        session.arrive();
        UUID vial = SITE.vial();
        String performedAt = REMIT.clock().now().toString();
        REMIT.clock().advanceBy(Duration.ofHours(3));

        Answer entered = session.enterLate(vial, performedAt).expect(200);
        assertThat(entered.body().at("/lateEntry/discrepancies").toString()).contains("SCORE");
        Answer corrected =
                session.change(Person.PHYSICIAN, "/injection/corrections", """
                        {"reasonCode": "BODY_SITE_MISTAKEN", "bodySite": "DELTOID_RIGHT"}""").expect(200);
        assertThat(corrected.text("/injection/bodySite")).isEqualTo("DELTOID_RIGHT");
        session.change(Person.SECOND_PHYSICIAN, "/late-administration/review", "{}")
                .expect(200);
        REMIT.clock().awaitIdle();
        assertThat(course.trajectory().body().get("injections")).hasSize(1);

        session.change(Person.PHYSICIAN, "/injection/voiding", """
                        {"reasonCode": "ENTERED_IN_ERROR", "drawnDrug": "LOST"}""").expect(200);
        REMIT.clock().awaitIdle();
        assertThat(course.trajectory().body().get("injections")).isEmpty();
        assertThat(RunningSet.typesPublished(
                        "remit.scheduling", course.patient().id()))
                .containsSubsequence("InjectionAdministered", "InjectionCorrected", "InjectionVoided");
    }

    @Test
    void aPlaceThatBecomesFreeIsOfferedToWhoeverWaits() {
        Course gives = Treated.startedCourse("Quirin", "Abel");
        Session session = gives.book(REMIT.clock().now().plus(Duration.ofDays(2))); // time enough to answer
        Course waits = Treated.startedCourse("Rosa", "Weiss");
        LocalDate until = LocalDate.ofInstant(REMIT.clock().now(), Site.ZONE).plusDays(12);
        REMIT.scheduling()
                .post(
                        Person.COORDINATOR,
                        "/v1/courses/" + waits.id() + "/waiting-entries",
                        "{\"wishes\": {\"lastDay\": \"" + until + "\"}}")
                .expect(201);

        session.change(Person.COORDINATOR, "/cancellation", "{\"reasonCode\": \"PATIENT_ASKED\"}")
                .expect(200);
        REMIT.clock().advanceBy(Duration.ofMinutes(1)); // places that became free are looked at from time to time
        Answer offers = REMIT.scheduling()
                .get(Person.NURSE, "/v1/courses/" + waits.id() + "/slot-offers")
                .expect(200);
        assertThat(offers.text("/0/startsAt")).isEqualTo(session.startsAt().toString());
        REMIT.logins().letPatientReach(waits.patient().id());
        String offered = "/v1/slot-offers/" + offers.text("/0/id");
        REMIT.scheduling().get(Person.PATIENT, offered).expect(200);
        REMIT.scheduling()
                .get(Person.PATIENT, "/v1/courses/" + gives.id() + "/slot-offers")
                .expect(404);

        Answer accepted = REMIT.scheduling()
                .post(Person.NURSE, offered + "/acceptance", "{}")
                .expect(200);
        assertThat(REMIT.scheduling()
                        .get(Person.NURSE, "/v1/sessions/" + accepted.text("/sessionId"))
                        .expect(200)
                        .text("/courseId"))
                .isEqualTo(waits.id().toString());
        REMIT.clock().awaitIdle();
        assertThat(RunningSet.typesPublished("remit.scheduling", waits.patient().id()))
                .contains("SlotOffered", "SlotOfferEnded", "SessionBooked");
    }

    @Test
    void aDayIsRearrangedWhenAPhysicianCannotCome() {
        Session session = Treated.startedCourse("Ulla", "Vesely").book();
        Person ill = session.physician();
        Answer proposed = planWithout(session, 1, ill);
        accept(proposed, "[]").expect(200);
        assertThat(session.physician()).isNotEqualTo(ill);
    }

    @Test
    void whileNoPhysicianCanComeNoSessionIsLostAndTheCoordinatorNamesThoseThatStay() {
        Session session = Treated.startedCourse("Vera", "Zeman").book();
        Answer proposed = planWithout(session, 30, Person.PHYSICIAN, Person.SECOND_PHYSICIAN);
        List<String> unplaced = new ArrayList<>();
        proposed.body().get("sessions").forEach(line -> {
            if (line.get("outcome").asText().equals("UNPLACED")) {
                unplaced.add('"' + line.get("sessionId").asText() + '"');
            }
        });
        assertThat(unplaced)
                .as(proposed.body().toString())
                .contains('"' + session.id().toString() + '"');
        assertThat(accept(proposed, "[]").expect(409).problem()).isEqualTo("plan-incomplete");
        accept(proposed, unplaced.toString()).expect(200);
        assertThat(session.state()).isEqualTo("BOOKED");
        assertThat(session.view().text("/startsAt"))
                .isEqualTo(session.startsAt().toString());
    }

    /** A plan for the day of the session if these physicians cannot come for so many days. */
    private static Answer planWithout(Session session, int days, Person... ill) {
        LocalDate day = LocalDate.ofInstant(session.startsAt(), Site.ZONE);
        String absent = Stream.of(ill)
                .map(each -> "{\"physicianId\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(
                                each.id(),
                                day.atStartOfDay(Site.ZONE).toInstant(),
                                day.plusDays(days).atStartOfDay(Site.ZONE).toInstant()))
                .collect(Collectors.joining(", "));
        UUID asked = REMIT.scheduling()
                .post(Person.COORDINATOR, "/v1/sites/" + SITE.id() + "/rearrangements", """
                        {"date": "%s", "reasonCode": "PHYSICIAN_ABSENT", "physiciansAbsent": [%s]}""".formatted(day, absent))
                .expect(201)
                .id();
        Answer proposed = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> REMIT.scheduling().get(Person.COORDINATOR, "/v1/rearrangements/" + asked),
                        it -> !it.expect(200).text("/state").equals("SOLVING"));
        assertThat(proposed.text("/state")).isEqualTo("PROPOSED");
        return proposed;
    }

    private static Answer accept(Answer proposed, String leaveUnplaced) {
        return REMIT.scheduling()
                .post(
                        Person.COORDINATOR,
                        "/v1/rearrangements/" + proposed.id() + "/acceptance",
                        proposed.etag(),
                        "{\"leaveUnplaced\": " + leaveUnplaced + "}");
    }

    @Test
    void theDayIsOnTheBoardOnPaperAndInACalendarWithoutNames() throws IOException, InterruptedException {
        Session session = Treated.startedCourse("Sigrid", "Unverwechselbar").book();
        LocalDate day = LocalDate.ofInstant(session.startsAt(), Site.ZONE);
        String board = "/v1/sites/" + SITE.id() + "/day-board?date=" + day;
        assertThat(REMIT.scheduling()
                        .get(Person.NURSE, board)
                        .expect(200)
                        .body()
                        .get("rooms")
                        .toString())
                .contains(session.id().toString());
        String paper = REMIT.scheduling().document(Person.NURSE, board, "text/html");
        assertThat(paper).contains("<html").doesNotContain("Unverwechselbar");

        Answer feed = REMIT.scheduling()
                .post(Person.COORDINATOR, "/v1/calendar-feeds", "{\"of\": \"SITE\", \"siteId\": \"" + SITE.id() + "\"}")
                .expect(201);
        HttpResponse<String> calendar = withoutLogin(feed.text("/address"));
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.body()).contains("BEGIN:VEVENT").doesNotContain("Unverwechselbar");
        REMIT.scheduling()
                .post(Person.COORDINATOR, "/v1/calendar-feeds/" + feed.id() + "/revocation", feed.etag(), "{}")
                .expect(200);
        assertThat(withoutLogin(feed.text("/address")).statusCode()).isEqualTo(404);
    }

    @Test
    void afterTheAcceptedStopThePatientIsFollowedUp() {
        Course course = Treated.sustained("Tilda", "Ahlgren");
        course.decide("ACCEPTED", "SUSTAINED_REMISSION").expect(201);
        REMIT.clock().awaitIdle();
        Answer support = REMIT.scheduling()
                .get(Person.THERAPIST, "/v1/courses/" + course.id() + "/support")
                .expect(200);
        assertThat(support.body().get("sessions").findValuesAsText("kind"))
                .filteredOn("FOLLOW_UP"::equals)
                .hasSize(18);
    }

    /** Checked in, scored and cleared. */
    private static Session ready(String givenName, String familyName) {
        Course course = Treated.startedCourse(givenName, familyName);
        Session session = course.book();
        session.arrive();
        Answer score = course.score(19).expect(201);
        REMIT.clock().awaitIdle();
        session.clear(score.id()).expect(200);
        return session;
    }

    private static Answer leave(Person physician) {
        return REMIT.scheduling().put(physician, "/v1/sites/" + SITE.id() + "/presence", "{\"present\": false}");
    }

    private static HttpResponse<String> withoutLogin(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
