package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.slots.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An appointment for one injection and its observation. While it is held it keeps its slot but may not go on. */
@Entity
class TreatmentSession {

    enum State {
        BOOKED,
        CANCELLED,
        NO_SHOW
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;
    private UUID siteId;
    private UUID roomId;
    private UUID physicianId;
    private Instant startsAt;
    private Instant endsAt;
    private Instant roomFreeAt;
    private Instant injectionEndsAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean held;
    private String cancelReason;

    protected TreatmentSession() {}

    static TreatmentSession book(UUID id, Course course, Slot slot, Duration turnover, Duration injection) {
        TreatmentSession session = new TreatmentSession();
        session.id = id;
        session.courseId = course.id();
        session.patientId = course.patientId();
        session.siteId = course.siteId();
        session.state = State.BOOKED;
        session.place(slot, turnover, injection);
        return session;
    }

    void move(Slot slot, Duration turnover, Duration injection) {
        require(State.BOOKED);
        place(slot, turnover, injection);
    }

    private void place(Slot slot, Duration turnover, Duration injection) {
        roomId = slot.roomId();
        physicianId = slot.physicianId();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        roomFreeAt = slot.endsAt().plus(turnover);
        injectionEndsAt = slot.startsAt().plus(injection);
    }

    void cancel(String reason) {
        require(State.BOOKED);
        state = State.CANCELLED;
        cancelReason = reason;
        held = false;
    }

    /** @throws Conflict too-early before the session was to begin */
    void didNotCome(Instant now) {
        require(State.BOOKED);
        if (now.isBefore(startsAt)) {
            throw new Conflict(
                    "too-early",
                    "The session has not begun. Before that, cancel or reschedule it.",
                    Map.of("startsAt", startsAt));
        }
        state = State.NO_SHOW;
        held = false;
    }

    void hold() {
        held = true;
    }

    void release() {
        held = false;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new Conflict(
                    "wrong-state",
                    "This needs a session in state " + needed + "; this one is " + state + ".",
                    Map.of("sessionId", id, "state", state));
        }
    }

    boolean isBooked() {
        return state == State.BOOKED;
    }

    boolean isHeld() {
        return held;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID courseId() {
        return courseId;
    }

    SessionView view() {
        return new SessionView(
                id, courseId, patientId, siteId, roomId, physicianId, startsAt, endsAt, state, held, cancelReason);
    }
}
