package clinic.remit.scheduling.rearrangement;

import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.WhyNot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new plan beside the old one.
 *
 * @param leastMoved sessions that cannot keep their time, whatever the plan
 * @param score of the solver: hard rules, then the wishes in their order
 * @param tookMillis to find it
 */
record Proposal(List<Line> lines, int leastMoved, String score, long tookMillis, Instant proposedAt) {

    Proposal {
        lines = List.copyOf(lines);
    }

    @Schema(name = "RearrangementOutcome")
    enum Outcome {
        /** As it is. */
        KEPT,
        /** At its time, in another room or under another physician: the patient need not be called. */
        REASSIGNED,
        /** At another time. */
        MOVED,
        /** It cannot stay where it is, and has no other place: somebody must decide. */
        UNPLACED,
        /** The patient is in the house: nothing is changed. */
        IN_THE_HOUSE
    }

    enum UnplacedBecause {
        NO_PLACE_FREE,
        /** Nothing of a held course is booked; the hold comes first. */
        HELD
    }

    /**
     * @param version of the session when this was proposed
     * @param becomes the same as before unless it is MOVED or REASSIGNED
     * @param whyNot why it cannot stay where it is; null if it can: then it gives way to another, or is kept
     */
    record Line(
            UUID sessionId,
            long version,
            UUID patientId,
            UUID courseId,
            Outcome outcome,
            Slot was,
            Slot becomes,
            WhyNot whyNot,
            UnplacedBecause unplacedBecause) {

        boolean changes() {
            return outcome == Outcome.MOVED || outcome == Outcome.REASSIGNED;
        }
    }

    List<Line> of(Outcome outcome) {
        return lines.stream().filter(each -> each.outcome() == outcome).toList();
    }

    int count(Outcome outcome) {
        return of(outcome).size();
    }

    /** Whether every session has a place. */
    boolean isComplete() {
        return of(Outcome.UNPLACED).isEmpty();
    }

    /** Whether no plan calls fewer patients. */
    boolean isProvenLeast() {
        return count(Outcome.MOVED)
                        + lines.stream()
                                .filter(each -> each.unplacedBecause() == UnplacedBecause.NO_PLACE_FREE)
                                .count()
                <= leastMoved;
    }
}
