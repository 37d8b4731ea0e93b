package clinic.remit.scheduling.session.booking;

import clinic.remit.events.scheduling.PatientNoShow;
import clinic.remit.events.scheduling.SessionBooked;
import clinic.remit.events.scheduling.SessionCancelled;
import clinic.remit.events.scheduling.SessionRescheduled;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Books, moves and cancels sessions, and tells who waits for a place. Each command takes the patient's lock first. */
@ApplicationScoped
public class Booking {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Courses courses;
    private final Slots slots;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<Bookings.Placed> placed;
    private final Event<Bookings.Begun> begun;

    Booking(
            EntityManager entities,
            Sessions sessions,
            Courses courses,
            Slots slots,
            Outbox outbox,
            Clock clock,
            Event<Bookings.Placed> placed,
            Event<Bookings.Begun> begun) {
        this.entities = entities;
        this.sessions = sessions;
        this.courses = courses;
        this.slots = slots;
        this.outbox = outbox;
        this.clock = clock;
        this.placed = placed;
        this.begun = begun;
    }

    @Transactional
    TreatmentSession book(SessionRequests.NewSession said) {
        Course course = courses.lock(said.courseId());
        mustGoOn(course);
        mustNotBeFull(course);
        Slot slot = slots.beginning(said.startsAt(), said.roomId(), said.physicianId());
        slots.mustBeFree(course, slot, null);
        TreatmentSession session = TreatmentSession.book(Ids.next(), course, slot, slots.turnover(), slots.injection());
        entities.persist(session);
        mustNotOverlap();
        SessionView view = SessionView.of(session);
        outbox.publish(new SessionBooked(
                view.patientId(),
                view.courseId(),
                view.id(),
                view.siteId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                clock.instant()));
        hasPlace(session, null, slot);
        return session;
    }

    private void mustNotBeFull(Course course) {
        if (isFull(course)) {
            throw new Conflict(
                    "maximum-booked",
                    "The protocol allows no more injections than are given and booked.",
                    Map.of("maximumInjections", course.maximumInjections()));
        }
    }

    boolean isFull(Course course) {
        Instant now = clock.instant();
        long booked = sessions.of(course.id()).stream()
                .filter(session -> session.isBeforeDose() && !session.isUnanswered(now))
                .count();
        return course.injectionsGiven() + booked >= course.maximumInjections();
    }

    @Transactional
    TreatmentSession move(UUID id, String ifMatch, SessionRequests.Move said) {
        return move(sessions.lock(id, ifMatch), said);
    }

    /** The caller holds the patient's lock. */
    TreatmentSession move(TreatmentSession session, SessionRequests.Move said) {
        Course course = courses.course(session.courseId());
        mustGoOn(course);
        if (session.isUnanswered(clock.instant())) {
            mustNotBeFull(course); // another may have been booked in its stead
        }
        Slot before = session.place().slot();
        Slot slot = slots.beginning(said.startsAt(), said.roomId(), said.physicianId());
        slots.mustBeFree(course, slot, session.id());
        session.move(slot, slots.turnover(), slots.injection());
        mustNotOverlap();
        rescheduled(session, before);
        return session;
    }

    /** Tells of it. */
    void rescheduled(TreatmentSession session, Slot before) {
        SessionView view = SessionView.of(session);
        outbox.publish(new SessionRescheduled(
                view.patientId(),
                view.courseId(),
                view.id(),
                view.siteId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                before.startsAt(),
                clock.instant()));
        hasPlace(session, before, session.place().slot());
    }

    @Transactional
    TreatmentSession cancel(UUID id, String ifMatch, String reasonCode) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.mustNotHaveBegun();
        cancel(session, reasonCode);
        return session;
    }

    /** The caller holds the patient's lock. */
    public void cancel(TreatmentSession session, String reasonCode) {
        session.cancel(reasonCode);
        SessionView view = SessionView.of(session);
        outbox.publish(new SessionCancelled(view.patientId(), view.courseId(), view.id(), reasonCode, clock.instant()));
        givesUpPlace(session);
    }

    public void begins(TreatmentSession session) {
        begun.fire(new Bookings.Begun(session.courseId(), session.id()));
    }

    public void givesUpPlace(TreatmentSession session) {
        hasPlace(session, session.place().slot(), null);
    }

    private void hasPlace(TreatmentSession session, Slot before, Slot after) {
        placed.fire(new Bookings.Placed(session.courseId(), session.id(), session.siteId(), before, after));
    }

    @Transactional
    TreatmentSession didNotCome(UUID id, String ifMatch) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.didNotCome(clock.instant());
        SessionView view = SessionView.of(session);
        outbox.publish(new PatientNoShow(view.patientId(), view.courseId(), id, clock.instant()));
        givesUpPlace(session);
        return session;
    }

    /** The locks and the search leave nothing to find here; the database has the last word. */
    private void mustNotOverlap() {
        try {
            entities.flush();
        } catch (ConstraintViolationException overlap) {
            throw new Conflict(
                    "slot-taken",
                    "The room, the physician or the patient is booked at this time. Search for slots again.",
                    Map.of("constraint", String.valueOf(overlap.getConstraintName())));
        }
    }

    /** @throws Conflict course-ended, course-held */
    void mustGoOn(Course course) {
        course.requireActive();
        if (courses.isHeld(course.id())) {
            throw new Conflict(
                    "course-held",
                    "The course is held; its holds say why. Nothing is booked before they end.",
                    Map.of("courseId", course.id()));
        }
    }
}
