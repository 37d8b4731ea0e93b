package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;

import java.time.Duration;

/** Patients at the points where the journeys part. */
final class Treated {

    private Treated() {}

    /** An eligible patient with a new course. */
    static Course startedCourse(String givenName, String familyName) {
        return Course.start(REMIT, SITE, Patient.eligible(REMIT, givenName, familyName));
    }

    /** One injection, then three scores of remission over three weeks and more: STOP stands. */
    static Course sustained(String givenName, String familyName) {
        Course course = startedCourse(givenName, familyName);
        course.treat(19);
        course.scoreEvery(Duration.ofDays(8), 4, 3, 3, 2);
        return course;
    }
}
