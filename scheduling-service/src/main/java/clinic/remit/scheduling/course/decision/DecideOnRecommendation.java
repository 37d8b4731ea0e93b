package clinic.remit.scheduling.course.decision;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.CourseCompleted;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.events.scheduling.RecommendationDecided;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.known.KnownFacts;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A physician accepts or declines what is recommended. A STOP accepted completes the course. HOLD or REVIEW accepted
 * keeps it held; whatever is declined holds it no longer.
 */
@ApplicationScoped
class DecideOnRecommendation {

    private final EntityManager entities;
    private final Courses courses;
    private final KnownFacts known;
    private final Outbox outbox;
    private final Clock clock;

    DecideOnRecommendation(EntityManager entities, Courses courses, KnownFacts known, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CourseDecision decide(UUID courseId, NewDecision said, UUID physician) {
        Course course = courses.lock(courseId);
        course.requireActive();
        StandingRecommendation standing = standing(course);
        if (!standing.is(said.recommendationId(), said.recommendationVersion())) {
            throw new Superseded(standing);
        }
        mustBeOpen(standing);
        Instant now = clock.instant();
        CourseDecision decision = CourseDecision.of(Ids.next(), standing, courseId, said, physician, now);
        entities.persist(decision);
        standing.decided(said.decision());
        outbox.publish(decided(course, decision.view(course.patientId()), now));
        if (standing.kind() == RecommendationKind.STOP && said.decision() == Decision.ACCEPTED) {
            courses.end(course, Course.Status.COMPLETED, said.reasonCode());
            outbox.publish(new CourseCompleted(
                    course.patientId(),
                    courseId,
                    said.reasonCode(),
                    course.injectionsGiven(),
                    course.injectionsSpared(),
                    now));
        } else {
            courses.settle(known.lockPerson(course.patientId()));
        }
        return decision;
    }

    private StandingRecommendation standing(Course course) {
        return known.standing(course.id())
                .orElseThrow(() -> new Conflict(
                        "no-recommendation",
                        "Nothing has been recommended for this course yet.",
                        Map.of("courseId", course.id())));
    }

    private static void mustBeOpen(StandingRecommendation standing) {
        if (standing.isDecided()) {
            throw new Conflict(
                    "already-decided",
                    "A physician has decided on this recommendation already.",
                    Map.of("recommendation", standing.view()));
        }
        if (standing.kind() == RecommendationKind.CONTINUE) {
            throw new Conflict(
                    "nothing-to-decide",
                    "CONTINUE asks for no decision. To end the course, discontinue it.",
                    Map.of("recommendation", standing.view()));
        }
    }

    private static RecommendationDecided decided(Course course, DecisionView decision, Instant now) {
        return new RecommendationDecided(
                course.patientId(),
                course.id(),
                decision.id(),
                decision.recommendationId(),
                decision.recommendationVersion(),
                decision.recommendation(),
                decision.decision(),
                decision.reasonCode(),
                decision.decidedBy(),
                course.injectionsGiven(),
                course.injectionsSpared(),
                decision.decidedAt(),
                now);
    }

    /** The oldest first. */
    List<CourseDecision> of(UUID courseId) {
        courses.course(courseId);
        return entities.createQuery(
                        "from CourseDecision where courseId = :id order by decidedAt, id", CourseDecision.class)
                .setParameter("id", courseId)
                .getResultList();
    }
}
