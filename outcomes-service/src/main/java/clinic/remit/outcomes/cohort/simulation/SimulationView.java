package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.outcomes.cohort.simulation.TriedCourse.Stop;
import clinic.remit.outcomes.trajectory.Afterwards;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the stop policy with other numbers would have recommended in the clinic's past courses. Null, or a kind that is left out, is a number
 * that is not told, because fewer patients than {@code toldFrom} make it up, or because such a number could be reckoned from it.
 *
 * @param policyVersion of the stop policy in force, that the others are compared with
 * @param roundedTo counts are told as the nearest multiple of it
 * @param courses looked at: those that are over, as far as the policy of the cohort allows
 * @param allLookedAt no course that is over was left out
 * @param variants the policy in force first, then the others as they were asked for
 * @param readWithCare what the numbers do not say
 */
record SimulationView(
        String policyVersion,
        int toldFrom,
        int roundedTo,
        int relapseWithinDays,
        Integer courses,
        boolean allLookedAt,
        List<Variant> variants,
        List<String> readWithCare)
        implements AboutPatients {

    /**
     * @param numbers those that are other than in force
     * @param says the numbers in sentences
     * @param stop when it would first have recommended to stop, beside the policy in force; empty for that itself
     * @param stopped courses in which it would have recommended to stop
     * @param afterStop how these patients fared after that day
     * @param injectionsSpared given although it would have recommended to hold or to stop
     * @param spared courses in which it would have spared injections
     * @param afterSparing how these patients fared after the day that would have spared the first
     */
    record Variant(
            String name,
            @Schema(type = SchemaType.OBJECT) JsonNode numbers,
            String says,
            Map<Stop, Integer> stop,
            Integer stopped,
            Map<Afterwards, Integer> afterStop,
            Integer injectionsSpared,
            Integer spared,
            Map<Afterwards, Integer> afterSparing) {}

    /** Nobody is named; that it was asked is recorded. */
    @Override
    public Collection<UUID> patientIds() {
        return List.of();
    }
}
