package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The scores. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    private static final String SCREENER = "C-SSRS";

    Assessment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    /** Those that are not voided, the oldest first. */
    public List<Assessment> standing(Collection<UUID> patientIds) {
        return list("patientId in ?1 and voidedAt is null order by effectiveAt, id", patientIds);
    }

    /** Whether a positive suicide item still waits for a screening; one before it knew nothing of it. */
    public boolean screenPending(Collection<UUID> patientIds) {
        List<Assessment> standing = standing(patientIds);
        return standing.stream()
                .filter(it -> it.score().suicidal())
                .reduce((one, later) -> later)
                .filter(positive -> standing.stream()
                        .filter(it -> it.instrument().equals(SCREENER))
                        .allMatch(it -> it.effectiveAt().isBefore(positive.effectiveAt())))
                .isPresent();
    }
}
