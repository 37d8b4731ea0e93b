package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The scores. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    Assessment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    /** @param patientIds all ids of one patient */
    public PatientScores of(List<UUID> patientIds) {
        return new PatientScores(patientIds, list("patientId in ?1 and voidedAt is null", patientIds));
    }

    /** The scores that stand, of many patients at once, by the id that each was recorded under. */
    public Map<UUID, List<Assessment>> standingOf(Collection<UUID> patientIds) {
        return list("patientId in ?1 and voidedAt is null", patientIds).stream()
                .collect(Collectors.groupingBy(Assessment::patientId));
    }
}
