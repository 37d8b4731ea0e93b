package clinic.remit.scheduling.session.booking;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.slots.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The door for rooms that book and move sessions for people who have agreed: with every check of a booking by hand. */
@ApplicationScoped
public class Bookings {

    private final Sessions sessions;
    private final Booking booking;

    Bookings(Sessions sessions, Booking booking) {
        this.sessions = sessions;
        this.booking = booking;
    }

    /**
     * Tells, within the transaction, that a session has got, changed or given up its place.
     *
     * @param before null for a session that had none
     * @param after null for a session that gave its place up
     */
    public record Placed(UUID courseId, UUID sessionId, UUID siteId, Slot before, Slot after) {}

    /** Tells, within the transaction, that a session is moved no more: the patient has come, or had the dose. */
    public record Begun(UUID courseId, UUID sessionId) {}

    /** A session that may still be moved. */
    public record Movable(UUID courseId, Instant startsAt) {}

    /** Empty if it is in another state; the caller holds the patient's lock. */
    public Optional<Movable> movable(UUID sessionId) {
        TreatmentSession session = sessions.session(sessionId);
        return session.isBooked()
                ? Optional.of(new Movable(session.courseId(), session.place().startsAt()))
                : Optional.empty();
    }

    /** Whether the protocol allows one more session than are given and booked. */
    public boolean mayBookAnother(Course course) {
        return !booking.isFull(course);
    }

    /** @return the session */
    public UUID book(UUID courseId, Slot slot) {
        return booking.book(
                        new SessionRequests.NewSession(courseId, slot.startsAt(), slot.roomId(), slot.physicianId()))
                .id();
    }

    public void move(UUID sessionId, Slot slot) {
        booking.move(
                sessions.locked(sessionId),
                new SessionRequests.Move(slot.startsAt(), slot.roomId(), slot.physicianId()));
    }
}
