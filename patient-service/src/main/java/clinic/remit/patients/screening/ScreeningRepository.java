package clinic.remit.patients.screening;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<Screening, UUID> {

    List<Screening> of(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by performedAt desc, id desc", patientIds);
    }

    List<Screening> notVoided(Collection<UUID> patientIds) {
        return list("patientId in ?1 and voidedAt is null order by performedAt, id", patientIds);
    }

    Optional<Screening> lastBefore(Collection<UUID> patientIds, Instant time) {
        return find(
                        "patientId in ?1 and voidedAt is null and performedAt <= ?2 order by performedAt desc, id desc",
                        patientIds,
                        time)
                .firstResultOptional();
    }

    UUID patientOf(UUID screeningId) {
        return find("select s.patientId from Screening s where s.id = ?1", screeningId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("screening", screeningId));
    }
}
