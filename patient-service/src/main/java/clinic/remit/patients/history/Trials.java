package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Trials implements PanacheRepositoryBase<AntidepressantTrial, UUID> {

    List<AntidepressantTrial> of(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by id", patientIds);
    }

    UUID patientOf(UUID trialId) {
        return find("select t.patientId from AntidepressantTrial t where t.id = ?1", trialId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("trial", trialId));
    }
}
