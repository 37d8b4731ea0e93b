package clinic.remit.scheduling.course.amendment;

import clinic.remit.events.scheduling.CourseAmended;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.protocol.Protocol;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes the limits of an open course, on record; its terms are otherwise fixed at its start. */
@ApplicationScoped
class AmendCourse {

    private final EntityManager entities;
    private final Courses courses;
    private final Policies policies;
    private final Outbox outbox;
    private final Clock clock;

    AmendCourse(EntityManager entities, Courses courses, Policies policies, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Unprocessable if nothing would change, or the clinic's limits do not allow it */
    CourseAmendment amend(UUID courseId, String ifMatch, Amendment said, UUID physician) {
        Etags.required(ifMatch);
        Course course = courses.lock(courseId);
        Etags.check(ifMatch, course.version());
        Protocol before = course.protocol();
        Protocol after = before.with(said.maximumInjections(), said.leastIntervalHours(), said.daysAfterResponse());
        if (after.equals(before)) {
            throw new Unprocessable(
                    "implausible",
                    "Nothing would change.",
                    new FieldProblem(
                            "maximumInjections",
                            String.valueOf(said.maximumInjections()),
                            "other than " + before.maximumInjections() + ", or leastIntervalHours other than "
                                    + before.leastIntervalHours() + ", or daysAfterResponse other than "
                                    + before.daysAfterResponse()));
        }
        after.mustBePossible("", policies.course());
        course.amend(after);
        Instant now = clock.instant();
        CourseAmendment amendment =
                CourseAmendment.of(Ids.next(), courseId, before, after, said.reasonCode(), physician, now);
        entities.persist(amendment);
        outbox.publish(new CourseAmended(
                course.patientId(), courseId, after.maximumInjections(), after.leastIntervalHours(), now));
        entities.flush();
        return amendment;
    }

    /** The oldest first. */
    List<CourseAmendment> of(UUID courseId) {
        return entities.createQuery(
                        "from CourseAmendment where courseId = :id order by amendedAt, id", CourseAmendment.class)
                .setParameter("id", courseId)
                .getResultList();
    }
}
