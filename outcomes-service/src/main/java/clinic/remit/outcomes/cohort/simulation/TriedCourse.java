package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.outcomes.cohort.SmallCells;
import clinic.remit.outcomes.trajectory.Afterwards;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A course that a policy was tried on.
 *
 * @param inForce what the policy in force would have recommended
 * @param afterStop how the patient fared after the day of the stop; null without one
 * @param afterSparing how the patient fared after the day that would have spared injections; null if none would have
 */
record TriedCourse(
        UUID patientId, StopSimulation inForce, StopSimulation tried, Afterwards afterStop, Afterwards afterSparing)
        implements SmallCells.OfOnePatient {

    /** When the stop would have come, beside the policy in force. */
    enum Stop {
        /** Also where the policy in force never would have recommended one. */
        EARLIER,
        SAME_DAY,
        LATER,
        NEVER
    }

    Stop stop() {
        LocalDate day = tried.stopOn();
        LocalDate before = inForce.stopOn();
        if (day == null) {
            return Stop.NEVER;
        } else if (before == null || day.isBefore(before)) {
            return Stop.EARLIER;
        }
        return day.equals(before) ? Stop.SAME_DAY : Stop.LATER;
    }
}
