package clinic.remit.scheduling.board;

import clinic.remit.scheduling.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody has to see to next in a session, by when, and what stands in the way as far as that is known without asking the patient.
 * Pure. It tells; whether a step may be taken is judged when it is taken.
 */
final class NextStep {

    private NextStep() {}

    @Schema(name = "BoardStepKind")
    enum What {
        /** A hold of the course must end before anything else; a booked session whose start passes meanwhile is cancelled. */
        END_HOLD,
        CHECK_IN,
        /** Nobody was checked in, and its time is over: it is rescheduled, the patient did not come, or a dose is entered late. */
        SAY_WHAT_CAME,
        /** Pre-dose checks and the score, then the gates. */
        CLEAR,
        INJECT,
        TAKE_VITALS,
        DISCHARGE
    }

    @Schema(name = "BoardStepMissing")
    enum Missing {
        /** A positive suicide item waits for a C-SSRS. */
        SUICIDE_SCREEN,
        /** A REVIEW waits for a physician's decision. */
        REVIEW_DECISION,
        /** The protocol allows no more injections. */
        MAXIMUM,
        /** Too soon after the last dose. */
        INTERVAL,
        /** As many as may be were given in seven days. */
        RATE,
        /** Before the longer interval after a response is over; a physician may decide otherwise. */
        SPACING,
        /** No score of the course's instrument counts now. */
        SCORE,
        /** Emergency equipment and ACLS cover were not checked today. */
        EQUIPMENT,
        /** This service may not know the latest: a physician must attest. */
        NEWS,
        /** Vital signs, escort, fasting, pregnancy test, intoxication. */
        PRE_DOSE_CHECKS,
        /** Nobody on site may supervise another injection. */
        PHYSICIAN,
        OBSERVATION_TIME,
        HIGH_ALERT,
        /** An adverse event of a grade that keeps the patient here has not passed. */
        ADVERSE_EVENT
    }

    /**
     * What the gates will judge by, as far as it is known.
     *
     * @param scoreCountsUntil null if no score counts
     * @param notBefore the least interval after the last dose; null before the first
     * @param rateUntil before it those that were given in seven days allow no more; null while they do at any time
     * @param spacedUntil the longer interval after a response; null while the course is not spaced
     * @param physicianReady somebody on site may supervise another injection
     */
    record Gates(
            boolean screenPending,
            boolean reviewAwaitsDecision,
            boolean maximumReached,
            Instant notBefore,
            Instant rateUntil,
            Instant spacedUntil,
            Instant scoreCountsUntil,
            boolean equipmentChecked,
            boolean newsMayBeMissing,
            boolean physicianReady) {}

    /**
     * After the dose.
     *
     * @param nextVitalsAt null when none are due any more
     * @param vitalsOverdueSince null when none are overdue
     * @param observedUntil before it nobody goes home
     */
    record Observed(
            Instant nextVitalsAt,
            Instant vitalsOverdueSince,
            Instant observedUntil,
            boolean highAlert,
            boolean adverseEvent) {}

    /**
     * @param checksCountUntil of the clearance; null without one
     * @param observed null before the dose
     */
    record Facts(
            SessionState state,
            boolean held,
            Instant startsAt,
            Instant endsAt,
            Instant checkInFrom,
            Instant checksCountUntil,
            Gates gates,
            Observed observed) {}

    /**
     * @param from not before; absent if at once
     * @param dueAt CHECK_IN, CLEAR, END_HOLD: when the session begins; SAY_WHAT_CAME: when it ended; INJECT: until when the clearance counts; TAKE_VITALS: when they are
     *     due; DISCHARGE: the earliest
     * @param overdue it should have been done; vital signs within their tolerance are not
     * @param missing what stands in the way
     */
    @Schema(name = "BoardStep")
    record Step(What what, Instant from, Instant dueAt, boolean overdue, List<Missing> missing) {}

    /** Empty when the session is over. */
    static Optional<Step> of(Facts facts, Instant now) {
        return switch (facts.state()) {
            case BOOKED -> Optional.of(facts.held() ? endHold(facts, now) : begin(facts, now));
            case CHECKED_IN -> Optional.of(facts.held() ? endHold(facts, now) : clear(facts, now));
            case CLEARED -> Optional.of(facts.held() ? endHold(facts, now) : inject(facts, now));
            case ADMINISTERED, OBSERVING -> Optional.of(observe(facts, now));
            case CLOSED, CANCELLED, NO_SHOW, ABORTED -> Optional.empty();
        };
    }

    static boolean isOver(SessionState state) {
        return switch (state) {
            case BOOKED, CHECKED_IN, CLEARED, ADMINISTERED, OBSERVING -> false;
            case CLOSED, CANCELLED, NO_SHOW, ABORTED -> true;
        };
    }

    private static Step endHold(Facts facts, Instant now) {
        return step(What.END_HOLD, null, facts.startsAt(), now, decisions(facts, later(now, facts.startsAt())));
    }

    private static Step begin(Facts facts, Instant now) {
        if (now.isAfter(facts.endsAt())) {
            return step(What.SAY_WHAT_CAME, null, facts.endsAt(), now, List.of());
        }
        return step(
                What.CHECK_IN,
                facts.checkInFrom(),
                facts.startsAt(),
                now,
                decisions(facts, later(now, facts.startsAt())));
    }

    private static Step clear(Facts facts, Instant now) {
        List<Missing> missing = ofGates(facts, now);
        missing.add(Missing.PRE_DOSE_CHECKS);
        return step(What.CLEAR, null, facts.startsAt(), now, missing);
    }

    /** Both the vital signs and the score of a clearance grow old; then it is done again. */
    private static Step inject(Facts facts, Instant now) {
        if (now.isAfter(facts.checksCountUntil())) {
            return clear(facts, now);
        }
        List<Missing> missing = ofGates(facts, now);
        add(missing, Missing.PHYSICIAN, !facts.gates().physicianReady());
        return step(
                What.INJECT,
                null,
                Stream.of(facts.checksCountUntil(), facts.gates().scoreCountsUntil())
                        .filter(until -> until != null && !now.isAfter(until))
                        .min(Instant::compareTo)
                        .orElseThrow(),
                now,
                missing);
    }

    private static Step observe(Facts facts, Instant now) {
        Observed observed = facts.observed();
        if (observed.vitalsOverdueSince() != null) {
            return new Step(What.TAKE_VITALS, null, observed.vitalsOverdueSince(), true, List.of());
        } else if (observed.nextVitalsAt() != null) {
            return new Step(What.TAKE_VITALS, null, observed.nextVitalsAt(), false, List.of());
        }
        List<Missing> missing = new ArrayList<>();
        add(missing, Missing.OBSERVATION_TIME, now.isBefore(observed.observedUntil()));
        add(missing, Missing.HIGH_ALERT, observed.highAlert());
        add(missing, Missing.SUICIDE_SCREEN, facts.gates().screenPending());
        add(missing, Missing.ADVERSE_EVENT, observed.adverseEvent());
        boolean late = now.isAfter(later(facts.endsAt(), observed.observedUntil()));
        return new Step(What.DISCHARGE, observed.observedUntil(), observed.observedUntil(), late, List.copyOf(missing));
    }

    private static List<Missing> ofGates(Facts facts, Instant now) {
        Gates gates = facts.gates();
        List<Missing> missing = decisions(facts, now);
        add(missing, Missing.SCORE, gates.scoreCountsUntil() == null || now.isAfter(gates.scoreCountsUntil()));
        add(missing, Missing.EQUIPMENT, !gates.equipmentChecked());
        add(missing, Missing.NEWS, gates.newsMayBeMissing());
        return missing;
    }

    /** What can be settled before the patient comes; the interval is judged at that time. */
    private static List<Missing> decisions(Facts facts, Instant at) {
        Gates gates = facts.gates();
        List<Missing> missing = new ArrayList<>();
        add(missing, Missing.SUICIDE_SCREEN, gates.screenPending());
        add(missing, Missing.REVIEW_DECISION, gates.reviewAwaitsDecision());
        add(missing, Missing.MAXIMUM, gates.maximumReached());
        add(missing, Missing.INTERVAL, gates.notBefore() != null && at.isBefore(gates.notBefore()));
        add(missing, Missing.RATE, gates.rateUntil() != null && at.isBefore(gates.rateUntil()));
        add(missing, Missing.SPACING, gates.spacedUntil() != null && at.isBefore(gates.spacedUntil()));
        return missing;
    }

    private static Step step(What what, Instant from, Instant dueAt, Instant now, List<Missing> missing) {
        return new Step(what, from, dueAt, now.isAfter(dueAt), List.copyOf(missing));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void add(List<Missing> missing, Missing what, boolean isMissing) {
        if (isMissing) {
            missing.add(what);
        }
    }
}
