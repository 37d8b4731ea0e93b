package clinic.remit.scheduling.session;

import static clinic.remit.scheduling.session.SessionState.ABORTED;
import static clinic.remit.scheduling.session.SessionState.ADMINISTERED;
import static clinic.remit.scheduling.session.SessionState.BOOKED;
import static clinic.remit.scheduling.session.SessionState.CANCELLED;
import static clinic.remit.scheduling.session.SessionState.CHECKED_IN;
import static clinic.remit.scheduling.session.SessionState.CLEARED;
import static clinic.remit.scheduling.session.SessionState.CLOSED;
import static clinic.remit.scheduling.session.SessionState.NO_SHOW;
import static clinic.remit.scheduling.session.SessionState.OBSERVING;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.slots.KeptSlot;
import clinic.remit.scheduling.slots.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
public class TreatmentSession extends Appointment {

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private boolean held;
    private String cancelReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Clearance clearance;

    private RecordedDose dose = RecordedDose.NONE;

    /** Null unless the dose was entered late. */
    private LateRecord late;

    @JdbcTypeCode(SqlTypes.JSON)
    private Closed closing;

    protected TreatmentSession() {}

    private TreatmentSession(UUID id, Course course, KeptSlot place) {
        super(id, course, place);
        state = BOOKED;
    }

    public static TreatmentSession book(UUID id, Course course, Slot slot, Duration turnover, Duration injection) {
        return new TreatmentSession(id, course, KeptSlot.of(slot, turnover, injection));
    }

    public void move(Slot slot, Duration turnover, Duration injection) {
        require(BOOKED);
        takesPlace(KeptSlot.of(slot, turnover, injection));
    }

    /** @throws Conflict too-early more than so long before the session; too-late when its time is over; session-held */
    public void checkIn(Instant now, Duration atMostBefore) {
        require(BOOKED);
        mustNotBeHeld();
        if (now.isBefore(arrival(atMostBefore))) {
            throw new Conflict(
                    "too-early",
                    "The session is not yet: a patient is checked in at most " + atMostBefore.toHours()
                            + " hours before.",
                    Map.of("startsAt", place().startsAt()));
        }
        if (isUnanswered(now)) {
            throw new Conflict(
                    "too-late",
                    "The time of the session is over, and so is its place. Reschedule it, or note that the patient did not come;"
                            + " a dose that was given in it is entered late.",
                    Map.of("endsAt", place().endsAt()));
        }
        state = CHECKED_IN;
    }

    public void clear(Clearance judged) {
        require(CHECKED_IN, CLEARED);
        mustNotBeHeld();
        clearance = judged;
        state = CLEARED;
    }

    /** @param as how the depression stood; null if nobody has told */
    public void administered(Injection given, Instant now, OutcomeState as) {
        require(CLEARED);
        mustNotBeHeld();
        given(RecordedDose.given(given, now, as));
    }

    public void mustBeInHouseBeforeDose() {
        require(CHECKED_IN, CLEARED);
    }

    public void mustBeBeforeDose() {
        require(BOOKED, CHECKED_IN, CLEARED);
    }

    /** @throws Conflict injection-voided; wrong-state if none was given */
    public void mustHaveAnInjection() {
        require(ADMINISTERED, OBSERVING, CLOSED, ABORTED);
        dose.mustStand(id(), state);
    }

    public void correct(Injection as, Instant at) {
        mustHaveAnInjection();
        dose = dose.corrected(as, at);
    }

    /**
     * It was never given: a session that is still open ends as one in which no drug was given; a closed one stays as it was
     * closed. What had been on record stays in the injection's versions.
     *
     * @return whether the session ended by it
     */
    public boolean voidInjection(String reason) {
        mustHaveAnInjection();
        dose = dose.voided();
        if (state == CLOSED) {
            return false;
        }
        end(ABORTED, reason);
        return true;
    }

    /**
     * A dose that was given and could not be recorded then; a hold does not undo it.
     *
     * @param as how the depression stood then; null if nobody had told
     */
    public void administeredLate(Injection given, Instant at, OutcomeState as, LateEntry entry) {
        mustBeBeforeDose();
        late = LateRecord.of(entry);
        held = false;
        given(RecordedDose.given(given, at, as));
    }

    private void given(RecordedDose given) {
        dose = given;
        takesPlace(place().under(given.injection().supervisedBy()));
        state = ADMINISTERED;
    }

    /** @throws Conflict not-entered-late; already-reviewed */
    public void reviewed(UUID by, Instant now) {
        if (late == null) {
            throw new Conflict(
                    "not-entered-late", "The dose of this session was not entered late.", Map.of("sessionId", id()));
        }
        late = late.reviewed(id(), by, now);
    }

    /** What was asked and measured before the dose; null if nobody recorded it. */
    public PreDoseChecks checks() {
        if (late != null && late.lateEntry().checks() != null) {
            return late.lateEntry().checks();
        }
        return clearance == null ? null : clearance.checks();
    }

    public void observed() {
        mustHaveHadADose();
        state = OBSERVING;
    }

    /** Another physician stays for the patient from now on; who supervised the injection stays on record with it. */
    public void passTo(UUID receiver) {
        mustHaveHadADose();
        takesPlace(place().under(receiver));
    }

    public void mustHaveHadADose() {
        require(ADMINISTERED, OBSERVING);
    }

    /** The patient was in the house. */
    public void mustHaveBegun() {
        require(CHECKED_IN, CLEARED, ADMINISTERED, OBSERVING, CLOSED, ABORTED);
    }

    public void close(Closed said) {
        mustHaveHadADose();
        closing = said;
        state = CLOSED;
    }

    public void abort(String reason) {
        require(CHECKED_IN, CLEARED);
        end(ABORTED, reason);
    }

    /** Void is what was cleared before the hold: it is judged again when the patient may go on. */
    public void voidClearance() {
        require(CLEARED);
        state = CHECKED_IN;
        clearance = null;
    }

    private void mustNotBeHeld() {
        if (held) {
            throw new Conflict(
                    "session-held", "The session is held; the holds of its course say why.", Map.of("sessionId", id()));
        }
    }

    /** @throws Conflict wrong-state once the patient is in the house: then it is aborted, by those who see the patient */
    public void mustNotHaveBegun() {
        if (state == CHECKED_IN || state == CLEARED) {
            throw new Conflict(
                    "wrong-state",
                    "The patient is in the house: a nurse or a physician aborts the session. Only a booked one is cancelled.",
                    Map.of("sessionId", id(), "state", state));
        }
        require(BOOKED);
    }

    /** With the course or the patient's life it ends in any state before the dose; by hand only before it has begun. */
    public void cancel(String reason) {
        mustBeBeforeDose();
        end(CANCELLED, reason);
    }

    private void end(SessionState as, String reason) {
        state = as;
        cancelReason = reason;
        held = false;
    }

    /** @throws Conflict too-early before the session was to begin */
    public void didNotCome(Instant now) {
        require(BOOKED);
        if (now.isBefore(place().startsAt())) {
            throw new Conflict(
                    "too-early",
                    "The session has not begun. Before that, cancel or reschedule it.",
                    Map.of("startsAt", place().startsAt()));
        }
        state = NO_SHOW;
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
                    Map.of("sessionId", id(), "state", state));
        }
    }

    /** Not begun, or begun and no drug given yet: what a hold stops. */
    public boolean isBeforeDose() {
        return state == BOOKED || state == CHECKED_IN || state == CLEARED;
    }

    /** Its time is over, and nobody has said what came of it: it keeps no place, and does not count as booked. */
    public boolean isUnanswered(Instant now) {
        return state == BOOKED && now.isAfter(place().endsAt());
    }

    public SessionState state() {
        return state;
    }

    public Clearance clearance() {
        return clearance;
    }

    public Injection injection() {
        return dose.injection();
    }

    /** Null when none was given, or it was voided. */
    public Instant injectedAt() {
        return dose.injectedAt();
    }

    /** Kilograms by which the dose was calculated. */
    public BigDecimal dosingWeightKg() {
        BigDecimal weight = dose.injection().dosingWeightKg();
        return weight != null ? weight : clearance.dosingWeightKg();
    }

    /** When it was closed; null while it is not. */
    public Instant closedAt() {
        return closing == null ? null : closing.closedAt();
    }

    public boolean isBooked() {
        return state == BOOKED;
    }

    public boolean isHeld() {
        return held;
    }

    String cancelReason() {
        return cancelReason;
    }

    RecordedDose dose() {
        return dose;
    }

    /** Null unless the dose was entered late. */
    LateRecord late() {
        return late;
    }

    /** Null while it is not closed. */
    public Closed closing() {
        return closing;
    }
}
