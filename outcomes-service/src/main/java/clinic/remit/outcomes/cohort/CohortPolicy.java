package clinic.remit.outcomes.cohort;

import clinic.remit.kit.policy.Policy;
import java.time.LocalDate;

/** The values of {@code policies/cohort.yaml}; each is explained there. */
public record CohortPolicy(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        int leastPatients,
        int roundedTo,
        Simulation simulation)
        implements Policy {

    public record Simulation(int relapseWithinDays, int mostVariants, int mostCourses) {}

    public CohortPolicy {
        if (leastPatients < 1 || roundedTo < 1 || simulation == null) {
            throw new IllegalArgumentException(
                    "The cohort policy needs leastPatients and roundedTo of at least 1, and simulation");
        }
    }

    public SmallCells smallCells() {
        return new SmallCells(leastPatients, roundedTo);
    }
}
