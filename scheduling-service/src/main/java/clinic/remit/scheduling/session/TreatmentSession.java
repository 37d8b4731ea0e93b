package clinic.remit.scheduling.session;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.slots.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An appointment for one injection and its observation. While it is held it keeps its slot but may not go on. */
@Entity
public class TreatmentSession {

    public static final Comparator<TreatmentSession> BY_START = Comparator.<TreatmentSession, Instant>comparing(
                    session -> session.startsAt)
            .thenComparing(session -> session.id);

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
    private SessionState state;

    private boolean held;
    private String cancelReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Clearance clearance;

    @JdbcTypeCode(SqlTypes.JSON)
    private Injection injection;

    private Instant injectedAt;
    private boolean injectionVoided;

    /** How the depression stood when the dose was given; null where nobody had told. */
    @Enumerated(EnumType.STRING)
    private OutcomeState stateBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private LateEntry lateEntry;

    private Instant reviewedAt;
    private UUID reviewedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Closed closing;

    protected TreatmentSession() {}

    public static TreatmentSession book(UUID id, Course course, Slot slot, Duration turnover, Duration injection) {
        TreatmentSession session = new TreatmentSession();
        session.id = id;
        session.courseId = course.id();
        session.patientId = course.patientId();
        session.siteId = course.siteId();
        session.state = SessionState.BOOKED;
        session.place(slot, turnover, injection);
        return session;
    }

    /** For a dose that had been given before anybody booked it. */
    public static TreatmentSession unbooked(
            UUID id, Course course, UUID physicianId, UUID roomId, Instant performedAt, Duration lasts) {
        return book(
                id,
                course,
                new Slot(performedAt, performedAt.plus(lasts), roomId, physicianId),
                Duration.ZERO,
                Duration.ofMinutes(1));
    }

    public void move(Slot slot, Duration turnover, Duration injection) {
        require(SessionState.BOOKED);
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

    /** @throws Conflict too-early more than so long before the session; session-held */
    public void checkIn(Instant now, Duration atMostBefore) {
        require(SessionState.BOOKED);
        mustNotBeHeld();
        if (now.isBefore(startsAt.minus(atMostBefore))) {
            throw new Conflict(
                    "too-early",
                    "The session is not yet: a patient is checked in at most " + atMostBefore.toHours()
                            + " hours before.",
                    Map.of("startsAt", startsAt));
        }
        state = SessionState.CHECKED_IN;
    }

    public void clear(Clearance judged) {
        require(SessionState.CHECKED_IN, SessionState.CLEARED);
        mustNotBeHeld();
        clearance = judged;
        state = SessionState.CLEARED;
    }

    /** @param as how the depression stood; null if nobody has told */
    public void administered(Injection given, Instant now, OutcomeState as) {
        require(SessionState.CLEARED);
        mustNotBeHeld();
        stateBefore = as;
        injection = given;
        injectedAt = now;
        physicianId = given.supervisedBy();
        state = SessionState.ADMINISTERED;
    }

    public void mustBeBeforeDose() {
        require(SessionState.BOOKED, SessionState.CHECKED_IN, SessionState.CLEARED);
    }

    /** @throws Conflict injection-voided; wrong-state if none was given */
    public void mustHaveAnInjection() {
        require(SessionState.ADMINISTERED, SessionState.OBSERVING, SessionState.CLOSED, SessionState.ABORTED);
        if (injectedAt == null) {
            throw new Conflict(
                    injectionVoided ? "injection-voided" : "no-injection",
                    injectionVoided
                            ? "The injection was voided. What was given is entered as a late administration."
                            : "No injection was given in this session.",
                    Map.of("sessionId", id, "state", state));
        }
    }

    public void correct(Injection as, Instant at) {
        mustHaveAnInjection();
        injection = as;
        injectedAt = at;
    }

    /**
     * It was never given: a session that is still open ends as one in which no drug was given; a closed one stays as it was
     * closed. What had been on record stays in the injection's versions.
     *
     * @return whether the session ended by it
     */
    public boolean voidInjection(String reason) {
        mustHaveAnInjection();
        injectedAt = null;
        injectionVoided = true;
        if (state == SessionState.CLOSED) {
            return false;
        }
        state = SessionState.ABORTED;
        cancelReason = reason;
        held = false;
        return true;
    }

    /** A dose that was given and could not be recorded then; a hold does not undo it. */
    public void administeredLate(Injection given, Instant at, LateEntry entry) {
        require(SessionState.BOOKED, SessionState.CHECKED_IN, SessionState.CLEARED);
        injection = given;
        injectedAt = at;
        physicianId = given.supervisedBy();
        lateEntry = entry;
        held = false;
        state = SessionState.ADMINISTERED;
    }

    /** @throws Conflict not-entered-late; already-reviewed */
    public void reviewed(UUID by, Instant now) {
        if (lateEntry == null || reviewedAt != null) {
            throw new Conflict(
                    lateEntry == null ? "not-entered-late" : "already-reviewed",
                    lateEntry == null
                            ? "The dose of this session was not entered late."
                            : "A physician has reviewed the late entry already.",
                    Map.of("sessionId", id));
        }
        reviewedAt = now;
        reviewedBy = by;
    }

    /** What was asked and measured before the dose; null if nobody recorded it. */
    public PreDoseChecks checks() {
        if (lateEntry != null && lateEntry.checks() != null) {
            return lateEntry.checks();
        }
        return clearance == null ? null : clearance.checks();
    }

    public void observed() {
        require(SessionState.ADMINISTERED, SessionState.OBSERVING);
        state = SessionState.OBSERVING;
    }

    /** Another physician stays for the patient from now on; who supervised the injection stays on record with it. */
    public void passTo(UUID receiver) {
        require(SessionState.ADMINISTERED, SessionState.OBSERVING);
        physicianId = receiver;
    }

    public void mustHaveHadADose() {
        require(SessionState.ADMINISTERED, SessionState.OBSERVING);
    }

    /** The patient was in the house. */
    public void mustHaveBegun() {
        require(
                SessionState.CHECKED_IN,
                SessionState.CLEARED,
                SessionState.ADMINISTERED,
                SessionState.OBSERVING,
                SessionState.CLOSED,
                SessionState.ABORTED);
    }

    public void close(Closed said) {
        require(SessionState.ADMINISTERED, SessionState.OBSERVING);
        closing = said;
        state = SessionState.CLOSED;
    }

    public void abort(String reason) {
        require(SessionState.CHECKED_IN, SessionState.CLEARED);
        state = SessionState.ABORTED;
        cancelReason = reason;
        held = false;
    }

    /** Void is what was cleared before the hold: it is judged again when the patient may go on. */
    public void voidClearance() {
        require(SessionState.CLEARED);
        state = SessionState.CHECKED_IN;
        clearance = null;
    }

    private void mustNotBeHeld() {
        if (held) {
            throw new Conflict(
                    "session-held", "The session is held; the holds of its course say why.", Map.of("sessionId", id));
        }
    }

    public void cancel(String reason) {
        require(SessionState.BOOKED, SessionState.CHECKED_IN, SessionState.CLEARED);
        state = SessionState.CANCELLED;
        cancelReason = reason;
        held = false;
    }

    /** @throws Conflict too-early before the session was to begin */
    public void didNotCome(Instant now) {
        require(SessionState.BOOKED);
        if (now.isBefore(startsAt)) {
            throw new Conflict(
                    "too-early",
                    "The session has not begun. Before that, cancel or reschedule it.",
                    Map.of("startsAt", startsAt));
        }
        state = SessionState.NO_SHOW;
        held = false;
    }

    public void hold() {
        held = true;
    }

    public void release() {
        held = false;
    }

    private void require(SessionState... needed) {
        if (!List.of(needed).contains(state)) {
            throw new Conflict(
                    "wrong-state",
                    "This needs a session in state " + List.of(needed) + "; this one is " + state + ".",
                    Map.of("sessionId", id, "state", state));
        }
    }

    /** Not begun, or begun and no drug given yet: what a hold stops. */
    public boolean isBeforeDose() {
        return state == SessionState.BOOKED || state == SessionState.CHECKED_IN || state == SessionState.CLEARED;
    }

    public SessionState state() {
        return state;
    }

    public Clearance clearance() {
        return clearance;
    }

    public Injection injection() {
        return injection;
    }

    /** Null when none was given, or it was voided. */
    public Instant injectedAt() {
        return injectedAt;
    }

    /** Kilograms by which the dose was calculated. */
    public BigDecimal dosingWeightKg() {
        return injection.dosingWeightKg() != null ? injection.dosingWeightKg() : clearance.dosingWeightKg();
    }

    /** Whether that time belongs to the appointment. */
    public boolean covers(Instant at, Duration checkInBefore) {
        return !at.isBefore(arrival(checkInBefore)) && !at.isAfter(endsAt);
    }

    public boolean isClosedBefore(Instant at) {
        return closing != null && closing.closedAt().isBefore(at);
    }

    /** When it was closed; null while it is not. */
    public Instant closedAt() {
        return closing == null ? null : closing.closedAt();
    }

    /** Before this the patient was not here for it. */
    public Instant arrival(Duration checkInBefore) {
        return startsAt.minus(checkInBefore);
    }

    public UUID siteId() {
        return siteId;
    }

    public boolean isBooked() {
        return state == SessionState.BOOKED;
    }

    public boolean isHeld() {
        return held;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID patientId() {
        return patientId;
    }

    public Slot slot() {
        return new Slot(startsAt, endsAt, roomId, physicianId);
    }

    SessionTimes.Appointment appointment() {
        return new SessionTimes.Appointment(
                id, version, siteId, roomId, physicianId, startsAt, endsAt, held, state == SessionState.CANCELLED);
    }

    /** Without what others know: the holds of its course, and the warnings. */
    public SessionView view() {
        return new SessionView(
                id,
                courseId,
                patientId,
                siteId,
                roomId,
                physicianId,
                startsAt,
                endsAt,
                state,
                held,
                cancelReason,
                clearance,
                injection,
                injectedAt,
                injectionVoided,
                lateEntry == null ? null : lateEntry.view(reviewedAt, reviewedBy),
                closing,
                List.of(),
                List.of());
    }
}
