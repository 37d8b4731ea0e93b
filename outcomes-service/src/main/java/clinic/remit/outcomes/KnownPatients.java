package clinic.remit.outcomes;

import clinic.remit.kit.http.NotKnownHere;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The patients of whom this service has heard. */
@ApplicationScoped
public class KnownPatients implements PanacheRepositoryBase<KnownPatient, UUID> {

    /** The patient, or the one it was merged into, locked until the transaction ends; a row is made if there is none. */
    public KnownPatient lock(UUID id) {
        KnownPatient patient = lockRow(id);
        return patient.survivorId() == null ? patient : lock(patient.survivorId());
    }

    /** The very record that is named, locked. */
    public KnownPatient lockRow(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "insert into known_patient (id, registered) values (:id, false) on conflict do nothing")
                .setParameter("id", id)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws NotKnownHere if patient-service has not told of this patient, or not yet */
    public void mustBeKnown(UUID id) {
        if (count("id = ?1 and registered = true", id) == 0) {
            throw new NotKnownHere("patient", id);
        }
    }

    /** All ids that the facts of this patient may be under: its own, and those merged into it. */
    public List<UUID> idsOf(UUID id) {
        UUID survivor = findByIdOptional(id)
                .filter(patient -> patient.survivorId() != null)
                .map(KnownPatient::survivorId)
                .orElse(id);
        List<UUID> merged = getEntityManager()
                .createQuery("select p.id from KnownPatient p where p.survivorId = ?1", UUID.class)
                .setParameter(1, survivor)
                .getResultList();
        return Stream.concat(Stream.of(survivor), merged.stream()).toList();
    }
}
