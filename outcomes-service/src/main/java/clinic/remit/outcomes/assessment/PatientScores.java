package clinic.remit.outcomes.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The scores of one patient that stand, read once under the patient's lock.
 *
 * @param patientIds all ids of the patient, the survivor's first
 * @param standing those that are not voided, the oldest first
 */
public record PatientScores(List<UUID> patientIds, List<Assessment> standing) {

    private static final Predicate<Assessment> SCREENING = it -> it.instrument().equals("C-SSRS");

    public PatientScores {
        patientIds = List.copyOf(patientIds);
        standing = standing.stream()
                .sorted(Comparator.comparing(Assessment::effectiveAt).thenComparing(Assessment::id))
                .toList();
    }

    PatientScores with(List<Assessment> more) {
        return new PatientScores(
                patientIds, Stream.concat(standing.stream(), more.stream()).toList());
    }

    /** Whether a later score of the same instrument is known already. */
    boolean isBackdated(Assessment another) {
        return standing.stream()
                .anyMatch(it -> it.instrument().equals(another.instrument())
                        && it.effectiveAt().isAfter(another.effectiveAt()));
    }

    /** Whether a positive suicide item still waits for a screening; one before it knew nothing of it. */
    public boolean screenPending() {
        return awaitingScreen().isPresent();
    }

    /** The newest positive suicide item, if it still waits for a screening. */
    public Optional<Assessment> awaitingScreen() {
        return newest(it -> it.score().suicidal()).filter(positive -> isNotFollowedBy(SCREENING, positive));
    }

    /** The newest score whose answers leave the suicide item out, if nothing since then has asked for it. */
    public Optional<Assessment> unasked() {
        Predicate<Assessment> leftOut =
                it -> it.items() != null && it.score().flags().contains("SUICIDE_ITEM_MISSING");
        Predicate<Assessment> asked = SCREENING.or(it -> it.score().suicideItem() != null);
        return newest(leftOut).filter(it -> isNotFollowedBy(asked, it));
    }

    private Optional<Assessment> newest(Predicate<Assessment> kind) {
        return standing.stream().filter(kind).reduce((one, later) -> later);
    }

    private boolean isNotFollowedBy(Predicate<Assessment> kind, Assessment earlier) {
        return standing.stream().filter(kind).allMatch(it -> it.effectiveAt().isBefore(earlier.effectiveAt()));
    }
}
