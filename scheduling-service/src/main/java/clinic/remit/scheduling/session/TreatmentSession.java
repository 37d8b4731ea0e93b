package clinic.remit.scheduling.session;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.slots.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An appointment for one injection and its observation. While it is held it keeps its slot but may not go on. */
@Entity
class TreatmentSession {

    enum State {
        BOOKED,
        CHECKED_IN,
        CLEARED,
        ADMINISTERED,
        OBSERVING,
        CLOSED,
        CANCELLED,
        NO_SHOW,
        /** Ended in the house before any drug was given. */
        ABORTED
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

    @JdbcTypeCode(SqlTypes.JSON)
    private Clearance clearance;

    @JdbcTypeCode(SqlTypes.JSON)
    private Injection injection;

    private Instant injectedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Closed closing;

    /** What was judged before the dose; doses in mg, weights in kg. */
    record Clearance(
            Instant clearedAt,
            UUID clearedBy,
            BigDecimal dosingWeightKg,
            BigDecimal doseMgPerKg,
            List<Gate> gates,
            PreDoseChecks checks,
            Map<String, String> policyVersions) {}

    /** What was given; the supervisor attested with the own token to be in the room. */
    record Injection(
            UUID id,
            int ordinal,
            BigDecimal orderedMg,
            BigDecimal deliveredMg,
            BigDecimal doseMgPerKg,
            BigDecimal givenMl,
            BodySite bodySite,
            UUID vialId,
            UUID supervisedBy,
            UUID injectedBy,
            Map<String, String> policyVersions) {}

    record Closed(
            Instant closedAt,
            UUID closedBy,
            Disposition disposition,
            TreatmentRequests.HomeCriteria criteria,
            Map<String, String> policyVersions) {}

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

    /** @throws Conflict too-early more than so long before the session; session-held */
    void checkIn(Instant now, Duration atMostBefore) {
        require(State.BOOKED);
        mustNotBeHeld();
        if (now.isBefore(startsAt.minus(atMostBefore))) {
            throw new Conflict(
                    "too-early",
                    "The session is not yet: a patient is checked in at most " + atMostBefore.toHours()
                            + " hours before.",
                    Map.of("startsAt", startsAt));
        }
        state = State.CHECKED_IN;
    }

    void clear(Clearance judged) {
        require(State.CHECKED_IN, State.CLEARED);
        mustNotBeHeld();
        clearance = judged;
        state = State.CLEARED;
    }

    void administered(Injection given, Instant now) {
        require(State.CLEARED);
        mustNotBeHeld();
        injection = given;
        injectedAt = now;
        physicianId = given.supervisedBy();
        state = State.ADMINISTERED;
    }

    void observed() {
        require(State.ADMINISTERED, State.OBSERVING);
        state = State.OBSERVING;
    }

    /** Another physician stays for the patient from now on; who supervised the injection stays on record with it. */
    void passTo(UUID receiver) {
        require(State.ADMINISTERED, State.OBSERVING);
        physicianId = receiver;
    }

    void mustHaveHadADose() {
        require(State.ADMINISTERED, State.OBSERVING);
    }

    /** The patient was in the house. */
    void mustHaveBegun() {
        require(State.CHECKED_IN, State.CLEARED, State.ADMINISTERED, State.OBSERVING, State.CLOSED, State.ABORTED);
    }

    void close(Closed said) {
        require(State.ADMINISTERED, State.OBSERVING);
        closing = said;
        state = State.CLOSED;
    }

    void abort(String reason) {
        require(State.CHECKED_IN, State.CLEARED);
        state = State.ABORTED;
        cancelReason = reason;
        held = false;
    }

    /** Void is what was cleared before the hold: it is judged again when the patient may go on. */
    void voidClearance() {
        require(State.CLEARED);
        state = State.CHECKED_IN;
        clearance = null;
    }

    private void mustNotBeHeld() {
        if (held) {
            throw new Conflict(
                    "session-held", "The session is held; the holds of its course say why.", Map.of("sessionId", id));
        }
    }

    void cancel(String reason) {
        require(State.BOOKED, State.CHECKED_IN, State.CLEARED);
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

    EffectOfNews effectOf(EffectOfNews.News news) {
        return EffectOfNews.of(news, state);
    }

    void hold() {
        held = true;
    }

    void release() {
        held = false;
    }

    private void require(State... needed) {
        if (!List.of(needed).contains(state)) {
            throw new Conflict(
                    "wrong-state",
                    "This needs a session in state " + List.of(needed) + "; this one is " + state + ".",
                    Map.of("sessionId", id, "state", state));
        }
    }

    /** Not begun, or begun and no drug given yet: what a hold stops. */
    boolean isBeforeDose() {
        return state == State.BOOKED || state == State.CHECKED_IN || state == State.CLEARED;
    }

    Clearance clearance() {
        return clearance;
    }

    Injection injection() {
        return injection;
    }

    Instant injectedAt() {
        return injectedAt;
    }

    UUID siteId() {
        return siteId;
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

    UUID patientId() {
        return patientId;
    }

    /** Without what others know: the holds of its course, and the warnings. */
    SessionView view() {
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
                closing,
                List.of(),
                List.of());
    }
}
