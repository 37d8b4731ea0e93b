package clinic.remit.demo;

import clinic.remit.acceptance.Course;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Session;
import clinic.remit.acceptance.Site;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** About thirty patients, each at another stage of the way, to look at. */
final class SmallClinic {

    private static final List<String> NAMES = List.of(
            "Amir Haddad",
            "Beth Cole",
            "Carl Jensen",
            "Dana Ortiz",
            "Emil Novak",
            "Fay Turner",
            "Gus Petrov",
            "Hana Sato",
            "Ivan Moreau",
            "Jill Baker",
            "Kofi Mensah",
            "Lena Fischer",
            "Milo Rossi",
            "Nina Berg",
            "Omar Aziz",
            "Pia Lindqvist",
            "Quinn Doyle",
            "Rosa Silveira",
            "Sven Dahl",
            "Tara Singh",
            "Uma Reddy",
            "Viktor Horvat",
            "Wanda Kowalska",
            "Xenia Popov",
            "Yusuf Demir",
            "Zoe Martin",
            "Arne Holm",
            "Bianca Ricci",
            "Chen Wei");

    private final Remit remit;
    private final Site site;
    private final Storyteller story;
    private final Iterator<String> names = NAMES.iterator();

    SmallClinic(Remit remit, Site site, Storyteller story) {
        this.remit = remit;
        this.site = site;
        this.story = story;
    }

    void load() {
        story.chapter("A small clinic to look at");
        // those whose story is long come first, so that the sessions booked at the end lie ahead
        stage("well after one injection, held", 3, this::onHold);
        stage("treated once, the next session booked", 4, this::treatedOnce);
        stage("a HIGH alert open, the course held", 1, this::inDanger);
        stage("eligible and in a course, the first session booked", 5, () -> course().book());
        stage("eligible, without a course yet", 4, this::eligible);
        stage("revoked: a contraindication was found", 2, this::revoked);
        stage("determined, waiting for a physician's signature", 3, this::unsigned);
        stage("not eligible: one antidepressant failed, not two", 3, this::ineligible);
        stage("registered", 3, this::registered);
        stage("under observation now", 1, this::underObservation);
        remit.clock().awaitIdle();
    }

    private void stage(String what, int patients, Supplier<?> one) {
        Stream.generate(one).limit(patients).forEach(made -> {});
        story.detail("%2d %s".formatted(patients, what));
    }

    private Patient registered() {
        String[] name = names.next().split(" ");
        return Patient.register(remit, name[0], name[1]);
    }

    private Patient eligible() {
        String[] name = names.next().split(" ");
        return Patient.eligible(remit, name[0], name[1]);
    }

    private Patient unsigned() {
        Patient patient = registered();
        patient.recordHistory();
        patient.screen("");
        patient.consent();
        patient.determine();
        return patient;
    }

    private Patient ineligible() {
        Patient patient = registered();
        patient.recordEpisode();
        patient.recordTrial("36437", 150, 300, 200);
        patient.screen("");
        patient.consent();
        patient.determine();
        return patient;
    }

    private Patient revoked() {
        Patient patient = eligible();
        patient.screen("ANEURYSM");
        return patient;
    }

    private Course course() {
        return Course.start(remit, site, eligible());
    }

    private Course treatedOnce() {
        Course course = course();
        course.treat(17);
        course.book();
        return course;
    }

    private Course onHold() {
        Course course = course();
        course.treat(18);
        course.book();
        remit.clock().advanceBy(Duration.ofHours(30));
        course.score(4).expect(201);
        remit.clock().awaitIdle();
        return course;
    }

    private Course inDanger() {
        Course course = course();
        course.treat(21);
        course.book();
        course.screenForSuicide(true).expect(201);
        return course;
    }

    private Session underObservation() {
        Course course = course();
        Session session = course.book();
        session.arrive();
        UUID score = course.score(20).expect(201).id();
        remit.clock().awaitIdle();
        session.clear(score).expect(200);
        session.administer().expect(200);
        return session;
    }
}
