package clinic.remit.patients.registry.merging;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<Merge, UUID> {

    /** The records that it is about; these never change, so they may be read before the locks are taken. */
    record Sides(UUID survivorId, UUID duplicateId) {}

    Merge get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("merge", id));
    }

    Sides sidesOf(UUID id) {
        return find("select m.survivorId, m.duplicateId from Merge m where m.id = ?1", id)
                .project(Sides.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("merge", id));
    }

    List<Merge> of(UUID patientId) {
        return list("survivorId = ?1 or duplicateId = ?1 order by mergedAt desc, id desc", patientId);
    }
}
