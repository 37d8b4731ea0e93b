package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.CourseHeld;
import clinic.remit.events.scheduling.CourseHoldCleared;
import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.inbox.DeadLetters;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.course.known.KnownFacts;
import clinic.remit.scheduling.course.known.Person;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds of courses: those that follow from facts are brought in line with them, those that a physician set are kept. */
@ApplicationScoped
public class Holds {

    private final EntityManager entities;
    private final KnownFacts known;
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<HoldRaised> raised;
    private final Event<HoldCleared> cleared;
    private final Event<PatientDied> died;

    Holds(
            EntityManager entities,
            KnownFacts known,
            DeadLetters deadLetters,
            Outbox outbox,
            Clock clock,
            Event<HoldRaised> raised,
            Event<HoldCleared> cleared,
            Event<PatientDied> died) {
        this.entities = entities;
        this.known = known;
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.clock = clock;
        this.raised = raised;
        this.cleared = cleared;
        this.died = died;
    }

    /**
     * Raises what the facts demand and is not open, and clears what they no longer demand. A hold stays while its cause
     * does, also if another recommendation or alert is the cause by now.
     *
     * @param otherOpenCourse one that a merge brought beside this one; null for none
     */
    public void settle(HeldCourse course, Person patient, UUID otherOpenCourse) {
        if (patient.isDeceased()) {
            died.fire(new PatientDied(course.id(), course.patientId()));
        }
        Map<HoldCause, UUID> demanded = HoldPolicy.decide(facts(course, patient, otherOpenCourse));
        List<CourseHold> open = open(course.id());
        demanded.forEach((cause, source) -> {
            if (open.stream().noneMatch(hold -> hold.cause() == cause)) {
                raise(course, cause, source, null);
            }
        });
        open.stream()
                .filter(hold -> hold.cause() != HoldCause.MANUAL && !demanded.containsKey(hold.cause()))
                .forEach(hold -> clear(hold, course, "CAUSE_ENDED"));
        open.stream()
                .filter(hold -> demanded.containsKey(hold.cause()))
                .forEach(hold -> hold.restsOn(demanded.get(hold.cause())));
    }

    private HoldPolicy.Facts facts(HeldCourse course, Person patient, UUID otherOpenCourse) {
        StandingRecommendation standing = known.standing(course.id()).orElse(null);
        return new HoldPolicy.Facts(
                patient.isActive(),
                patient.isEligible(clock.instant()),
                patient.determinationId(),
                patient.isConsented(),
                standing != null && standing.holds(),
                standing == null ? null : standing.recommendationId(),
                known.openHighAlert(patient).orElse(null),
                patient.patientIds().stream().anyMatch(deadLetters::waitingFor),
                otherOpenCourse);
    }

    /** @throws Conflict already-held: one manual hold at a time says enough */
    public CourseHold raiseByHand(HeldCourse course, String reasonCode) {
        if (open(course.id()).stream().anyMatch(hold -> hold.cause() == HoldCause.MANUAL)) {
            throw new Conflict("already-held", "The course is held by hand already.", Map.of("courseId", course.id()));
        }
        return raise(course, HoldCause.MANUAL, null, reasonCode);
    }

    /** @throws Conflict hold-ends-by-its-cause unless the hold is a manual one; hold-cleared if it is over */
    public void clearByHand(CourseHold hold, HeldCourse course, String reasonCode) {
        if (!hold.isOpen()) {
            throw new Conflict("hold-cleared", "The hold has been cleared already.", Map.of("holdId", hold.id()));
        }
        if (hold.cause() != HoldCause.MANUAL) {
            throw new Conflict(
                    "hold-ends-by-its-cause",
                    "This hold ends when its cause does: a new sign-off, a consent, a decision on the recommendation, the"
                            + " closing of the alert, the replay or dismissal of the dead letter, or the end of the other course.",
                    Map.of("holdId", hold.id(), "cause", hold.cause()));
        }
        clear(hold, course, reasonCode);
    }

    public void clearAll(HeldCourse course, String reasonCode) {
        open(course.id()).forEach(hold -> clear(hold, course, reasonCode));
    }

    public CourseHold hold(UUID id) {
        CourseHold hold = entities.find(CourseHold.class, id);
        if (hold == null) {
            throw new NotFound("hold", id);
        }
        return hold;
    }

    public List<CourseHold> open(UUID courseId) {
        return openOf(List.of(courseId));
    }

    public List<CourseHold> openOf(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "from CourseHold where courseId in :ids and clearedAt is null order by raisedAt, id",
                        CourseHold.class)
                .setParameter("ids", courseIds)
                .getResultList();
    }

    public List<CourseHold> all(UUID courseId) {
        return entities.createQuery("from CourseHold where courseId = :id order by raisedAt, id", CourseHold.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    private CourseHold raise(HeldCourse course, HoldCause cause, UUID source, String reasonCode) {
        Instant now = clock.instant();
        CourseHold hold = CourseHold.raise(Ids.next(), course, cause, source, reasonCode, now);
        entities.persist(hold);
        outbox.publish(new CourseHeld(course.patientId(), course.id(), hold.id(), cause, source, now));
        raised.fire(new HoldRaised(course.id(), course.patientId(), hold.id(), cause));
        return hold;
    }

    private void clear(CourseHold hold, HeldCourse course, String reasonCode) {
        Instant now = clock.instant();
        hold.clear(reasonCode, now);
        outbox.publish(
                new CourseHoldCleared(course.patientId(), course.id(), hold.id(), hold.cause(), reasonCode, now));
        cleared.fire(new HoldCleared(
                course.id(), course.patientId(), !open(course.id()).isEmpty()));
    }
}
