package clinic.remit.patients.screening;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<Screening, UUID> {

    List<Screening> of(UUID patientId) {
        return list("patientId = ?1 order by performedAt desc, id desc", patientId);
    }

    List<Screening> notVoided(UUID patientId) {
        return list("patientId = ?1 and voidedAt is null order by performedAt, id", patientId);
    }

    UUID patientOf(UUID screeningId) {
        return find("select s.patientId from Screening s where s.id = ?1", screeningId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("screening", screeningId));
    }
}
