package clinic.remit.outcomes.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The scores of one patient that stand, read once under the patient's lock.
 *
 * @param patientIds all ids of the patient, the survivor's first
 * @param standing those that are not voided, the oldest first
 */
public record PatientScores(List<UUID> patientIds, List<Assessment> standing) {

    private static final String SCREENER = "C-SSRS";

    public PatientScores {
        patientIds = List.copyOf(patientIds);
        standing = standing.stream()
                .sorted(Comparator.comparing(Assessment::effectiveAt).thenComparing(Assessment::id))
                .toList();
    }

    PatientScores with(Assessment another) {
        return new PatientScores(
                patientIds, Stream.concat(standing.stream(), Stream.of(another)).toList());
    }

    /** Whether a later score of the same instrument is known already. */
    boolean isBackdated(Assessment another) {
        return standing.stream()
                .anyMatch(it -> it.instrument().equals(another.instrument())
                        && it.effectiveAt().isAfter(another.effectiveAt()));
    }

    /** Whether a positive suicide item still waits for a screening; one before it knew nothing of it. */
    public boolean screenPending() {
        return standing.stream()
                .filter(it -> it.score().suicidal())
                .reduce((one, later) -> later)
                .filter(positive -> standing.stream()
                        .filter(it -> it.instrument().equals(SCREENER))
                        .allMatch(it -> it.effectiveAt().isBefore(positive.effectiveAt())))
                .isPresent();
    }
}
