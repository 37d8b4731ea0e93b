package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OtherTreatments implements PanacheRepositoryBase<OtherTreatment, UUID> {

    List<OtherTreatment> of(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by id", patientIds);
    }

    UUID patientOf(UUID treatmentId) {
        return find("select t.patientId from OtherTreatment t where t.id = ?1", treatmentId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("treatment", treatmentId));
    }
}
