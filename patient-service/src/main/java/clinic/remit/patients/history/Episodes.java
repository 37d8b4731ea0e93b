package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Episodes implements PanacheRepositoryBase<DepressiveEpisode, UUID> {

    DepressiveEpisode get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("episode", id));
    }

    List<DepressiveEpisode> of(UUID patientId) {
        return list("patientId = ?1 order by onset, id", patientId);
    }
}
