package clinic.remit.scheduling.course;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.scheduling.CourseDiscontinued;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.inbox.ConsumerLag;
import clinic.remit.kit.inbox.DeadLetters;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.course.hold.CourseHold;
import clinic.remit.scheduling.course.hold.Holds;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.course.known.HeardScore;
import clinic.remit.scheduling.course.known.KnownFacts;
import clinic.remit.scheduling.course.known.KnownScore;
import clinic.remit.scheduling.course.known.Person;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door to courses: their terms, their holds, and whether the next injection may be given. */
@ApplicationScoped
public class Courses {

    private final EntityManager entities;
    private final KnownFacts known;
    private final Holds holds;
    private final Outbox outbox;
    private final Clock clock;
    private final DeadLetters deadLetters;
    private final ConsumerLag lag;
    private final Event<CourseEnded> ended;

    Courses(
            EntityManager entities,
            KnownFacts known,
            Holds holds,
            Outbox outbox,
            Clock clock,
            DeadLetters deadLetters,
            ConsumerLag lag,
            Event<CourseEnded> ended) {
        this.entities = entities;
        this.known = known;
        this.holds = holds;
        this.outbox = outbox;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.lag = lag;
        this.ended = ended;
    }

    /** The course under its patient's lock, as it is now. Every command on a course or a session begins here. */
    public Course lock(UUID courseId) {
        Course course = course(courseId);
        known.lockPerson(course.patientId());
        entities.refresh(course);
        return course;
    }

    public Course course(UUID id) {
        Course course = entities.find(Course.class, id);
        if (course == null) {
            throw new NotFound("course", id);
        }
        return course;
    }

    public Readiness readiness(Course course, Instant now) {
        Person patient = known.lockPerson(course.patientId());
        return new Readiness(
                patient.isEligible(now),
                patient.isConsented(),
                holds.open(course.id()).stream().map(CourseHold::openHold).toList(),
                known.openHighAlert(patient).isPresent(),
                patient.isScreenPending(),
                known.standing(course.id())
                        .map(StandingRecommendation::awaitsDecision)
                        .orElse(false),
                state(course.id()),
                patient.patientIds().stream().anyMatch(deadLetters::waitingFor),
                lag.lagging() || deadLetters.unreadableWaiting(),
                patient.isDeceased(),
                patient.ageYears(),
                patient.sexForDosing(),
                patient.pregnancyTestRequired());
    }

    /**
     * What bore on an injection at a time that has passed, as far as that is known: its holds and the determination's validity
     * are of then; what has no history here is as it is now.
     */
    public Readiness readinessThen(Course course, Instant then) {
        return readiness(course, then)
                .withHolds(holds.all(course.id()).stream()
                        .filter(hold -> hold.wasOpen(then))
                        .map(CourseHold::openHold)
                        .toList());
    }

    /** How the depression stands, as outcomes-service judged it; null if it has not told. */
    public OutcomeState state(UUID courseId) {
        return known.standing(courseId).map(StandingRecommendation::state).orElse(null);
    }

    /** How it stood at a time that has passed; null if nobody had told by then. */
    public OutcomeState stateThen(UUID courseId, Instant then) {
        return known.stateAt(courseId, then).orElse(null);
    }

    /** The same of many, by course. */
    public Map<UUID, OutcomeState> states(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "select courseId, state from StandingRecommendation where courseId in :ids and state is not null",
                        Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (OutcomeState) row[1]));
    }

    /** The ids under which the patient of the course has facts: after a merge, more than one. */
    public List<UUID> recordsOfPatient(Course course) {
        return known.lockPerson(course.patientId()).patientIds();
    }

    public Optional<KnownScore> score(UUID assessmentId) {
        return known.score(assessmentId).map(HeardScore::known);
    }

    /** What holds these courses now, by course. */
    public Map<UUID, List<OpenHold>> openHolds(Collection<UUID> courseIds) {
        return holds.openOf(courseIds).stream()
                .collect(Collectors.groupingBy(
                        CourseHold::courseId, Collectors.mapping(CourseHold::openHold, Collectors.toList())));
    }

    /** Whether a hold of the course is open. */
    public boolean isHeld(UUID courseId) {
        return !holds.open(courseId).isEmpty();
    }

    /** More than one only where a merge brought two together. */
    List<Course> activeOf(Person person) {
        return entities.createQuery(
                        "from Course where patientId in :ids and status = ACTIVE order by startedAt, id", Course.class)
                .setParameter("ids", person.patientIds())
                .getResultList();
    }

    /** Under whichever of the patient's records they were begun. */
    List<Course> of(UUID patientId) {
        return entities.createQuery("from Course where patientId in :ids order by startedAt, id", Course.class)
                .setParameter("ids", known.idsOf(patientId))
                .getResultList();
    }

    /** Brings the holds of the patient's open courses in line with what is known; the caller holds the lock. */
    public void settle(Person patient) {
        List<Course> open = activeOf(patient);
        for (Course course : open) {
            UUID other = open.stream()
                    .map(Course::id)
                    .filter(id -> !id.equals(course.id()))
                    .findFirst()
                    .orElse(null);
            holds.settle(course.asHeld(), patient, other);
        }
    }

    @Transactional
    void timePassed(UUID patientId) {
        settle(known.lockPerson(patientId));
    }

    /** Ends the course: its holds with it, and the sessions that have not begun. */
    public void end(Course course, Course.Status as, String reasonCode) {
        course.end(as, reasonCode, clock.instant());
        ended.fire(new CourseEnded(course.id(), course.patientId(), reasonCode));
        holds.clearAll(course.asHeld(), "COURSE_ENDED");
        entities.flush();
        settle(known.lockPerson(course.patientId())); // another course that a merge brought beside it may go on
    }

    void discontinue(Course course, String reasonCode) {
        end(course, Course.Status.DISCONTINUED, reasonCode);
        outbox.publish(new CourseDiscontinued(
                course.patientId(), course.id(), reasonCode, course.injectionsGiven(), clock.instant()));
    }

    CourseHold hold(Course course, String reasonCode) {
        course.requireActive();
        return holds.raiseByHand(course.asHeld(), reasonCode);
    }

    CourseHold release(UUID holdId, String reasonCode) {
        Course course = lock(holds.hold(holdId).courseId());
        CourseHold hold = holds.hold(holdId);
        entities.refresh(hold);
        holds.clearByHand(hold, course.asHeld(), reasonCode);
        return hold;
    }

    CourseViews.CourseView view(Course course) {
        entities.flush();
        List<CourseHold> all = holds.all(course.id());
        return new CourseViews.CourseView(
                course.id(),
                course.patientId(),
                course.siteId(),
                course.zone().getId(),
                course.prescriberId(),
                course.precedingCourseId(),
                course.determinationId(),
                course.primaryInstrument(),
                course.startDoseMgPerKg(),
                course.doseStepsMgPerKg(),
                course.capDoseMgPerKg(),
                course.maximumInjections(),
                course.leastIntervalHours(),
                course.intervalAfterResponse().inductionInjections(),
                course.intervalAfterResponse().days(),
                course.policyVersion(),
                course.status(),
                all.stream().anyMatch(CourseHold::isOpen),
                course.injectionsGiven(),
                course.startedAt(),
                course.endedAt(),
                course.endReason(),
                all.stream().map(CourseHold::view).toList(),
                known.standing(course.id()).map(StandingRecommendation::view).orElse(null));
    }
}
