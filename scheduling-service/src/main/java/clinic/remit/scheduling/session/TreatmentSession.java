package clinic.remit.scheduling.session;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.scheduling.Disposition;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.medication.DoseLadder;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An appointment for one injection and its observation. While it is held it keeps its slot but may not go on. */
@Entity
public class TreatmentSession {

    @Schema(name = "SessionState")
    public enum State {
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

    static final Comparator<TreatmentSession> BY_START = Comparator.<TreatmentSession, Instant>comparing(
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
    private State state;

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

    /**
     * What was judged before the dose; weights in kg.
     *
     * @param doseMgPerKg what the protocol plans; absent {@code doseWhy}: the first dose, before there was a ladder
     */
    record Clearance(
            Instant clearedAt,
            UUID clearedBy,
            BigDecimal dosingWeightKg,
            BigDecimal doseMgPerKg,
            DoseLadder.Why doseWhy,
            List<PlannedVolume> volumes,
            List<Gate> gates,
            PreDoseChecks checks,
            Map<String, String> policyVersions) {}

    /**
     * What to draw of a strength for the planned dose.
     *
     * @param bodySites that take so much at once
     */
    public record PlannedVolume(
            BigDecimal concentrationMgPerMl,
            BigDecimal orderedMg,
            BigDecimal volumeMl,
            BigDecimal deliveredMg,
            List<BodySite> bodySites) {}

    /**
     * What was given; the supervisor attested with the own token to be in the room.
     *
     * @param orderedMgPerKg absent in what was given before there was a ladder
     * @param doseReasonCode why it is more than was planned
     * @param dosingWeightKg null in records of before, whose clearance has it
     */
    record Injection(
            UUID id,
            int ordinal,
            BigDecimal orderedMgPerKg,
            String doseReasonCode,
            BigDecimal orderedMg,
            BigDecimal deliveredMg,
            BigDecimal doseMgPerKg,
            BigDecimal dosingWeightKg,
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

    /** For a dose that had been given before anybody booked it. */
    static TreatmentSession unbooked(
            UUID id, Course course, UUID physicianId, UUID roomId, Instant performedAt, Duration lasts) {
        return book(
                id,
                course,
                new Slot(performedAt, performedAt.plus(lasts), roomId, physicianId),
                Duration.ZERO,
                Duration.ofMinutes(1));
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

    /** @param as how the depression stood; null if nobody has told */
    void administered(Injection given, Instant now, OutcomeState as) {
        require(State.CLEARED);
        mustNotBeHeld();
        stateBefore = as;
        injection = given;
        injectedAt = now;
        physicianId = given.supervisedBy();
        state = State.ADMINISTERED;
    }

    void mustBeInHouseBeforeDose() {
        require(State.CHECKED_IN, State.CLEARED);
    }

    void mustBeBeforeDose() {
        require(State.BOOKED, State.CHECKED_IN, State.CLEARED);
    }

    /** @throws Conflict injection-voided; wrong-state if none was given */
    void mustHaveAnInjection() {
        require(State.ADMINISTERED, State.OBSERVING, State.CLOSED, State.ABORTED);
        if (injectedAt == null) {
            throw new Conflict(
                    injectionVoided ? "injection-voided" : "no-injection",
                    injectionVoided
                            ? "The injection was voided. What was given is entered as a late administration."
                            : "No injection was given in this session.",
                    Map.of("sessionId", id, "state", state));
        }
    }

    void correct(Injection as, Instant at) {
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
    boolean voidInjection(String reason) {
        mustHaveAnInjection();
        injectedAt = null;
        injectionVoided = true;
        if (state == State.CLOSED) {
            return false;
        }
        state = State.ABORTED;
        cancelReason = reason;
        held = false;
        return true;
    }

    /**
     * A dose that was given and could not be recorded then; a hold does not undo it.
     *
     * @param as how the depression stood then; null if nobody had told
     */
    void administeredLate(Injection given, Instant at, OutcomeState as, LateEntry entry) {
        require(State.BOOKED, State.CHECKED_IN, State.CLEARED);
        stateBefore = as;
        injection = given;
        injectedAt = at;
        physicianId = given.supervisedBy();
        lateEntry = entry;
        held = false;
        state = State.ADMINISTERED;
    }

    /** @throws Conflict not-entered-late; already-reviewed */
    void reviewed(UUID by, Instant now) {
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
    PreDoseChecks checks() {
        if (lateEntry != null && lateEntry.checks() != null) {
            return lateEntry.checks();
        }
        return clearance == null ? null : clearance.checks();
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

    /** Null when none was given, or it was voided. */
    Instant injectedAt() {
        return injectedAt;
    }

    /** Kilograms by which the dose was calculated. */
    BigDecimal dosingWeightKg() {
        return injection.dosingWeightKg() != null ? injection.dosingWeightKg() : clearance.dosingWeightKg();
    }

    /** Whether that time belongs to the appointment. */
    boolean covers(Instant at, Duration checkInBefore) {
        return !at.isBefore(arrival(checkInBefore)) && !at.isAfter(endsAt);
    }

    boolean isClosedBefore(Instant at) {
        return closing != null && closing.closedAt().isBefore(at);
    }

    /** When it was closed; null while it is not. */
    Instant closedAt() {
        return closing == null ? null : closing.closedAt();
    }

    /** Before this the patient was not here for it. */
    Instant arrival(Duration checkInBefore) {
        return startsAt.minus(checkInBefore);
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

    Slot slot() {
        return new Slot(startsAt, endsAt, roomId, physicianId);
    }

    SessionTimes.Appointment appointment() {
        return new SessionTimes.Appointment(
                id, version, siteId, roomId, physicianId, startsAt, endsAt, held, state == State.CANCELLED);
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
                injectionVoided,
                lateEntry == null ? null : lateEntry.view(reviewedAt, reviewedBy),
                closing,
                List.of(),
                List.of());
    }
}
