package clinic.remit.outcomes;

import clinic.remit.kit.http.NotKnownHere;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The patients of whom this service has heard. */
@ApplicationScoped
public class KnownPatients implements PanacheRepositoryBase<KnownPatient, UUID> {

    private static final String STANDING = """
            with recursive chain as (
                select id, id as standing, survivor_id from known_patient where id = any(:ids) and registered
                union all
                select chain.id, survivor.id, survivor.survivor_id
                from chain join known_patient survivor on survivor.id = chain.survivor_id)
            select id, standing from chain where survivor_id is null""";

    /** The patient, or the one it was merged into, locked until the transaction ends; a row is made if there is none. */
    public KnownPatient lock(UUID id) {
        KnownPatient patient = lockRow(id);
        return patient.survivorId() == null ? patient : lock(patient.survivorId());
    }

    /**
     * As {@link #lock}, for a patient of whom patient-service has told.
     *
     * @throws NotKnownHere if it has not, or not yet
     */
    public KnownPatient lockKnown(UUID id) {
        KnownPatient patient = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (patient == null || !patient.isRegistered()) {
            throw new NotKnownHere("patient", id);
        }
        return patient.survivorId() == null ? patient : lock(patient.survivorId());
    }

    /**
     * As {@link #lockKnown}, for many: records that were merged into others first, then those that stand, each in the order of their ids, so
     * that two who lock many wait for each other in one order.
     *
     * @return of each that is known, the id of the record that stands for it
     */
    public Map<UUID, UUID> lockAllKnown(Collection<UUID> ids) {
        Map<UUID, UUID> standing = standingFor(ids);
        Set<UUID> merged = new HashSet<>(standing.keySet());
        merged.removeAll(standing.values());
        lockRows(merged);
        lockRows(standing.values());
        // one of them may have been merged while this waited
        return standing.equals(standingFor(ids)) ? standing : lockAllKnown(ids);
    }

    private Map<UUID, UUID> standingFor(Collection<UUID> ids) {
        Map<UUID, UUID> standing = new TreeMap<>();
        List<?> rows = getEntityManager()
                .createNativeQuery(STANDING, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            standing.put(row.get("id", UUID.class), row.get("standing", UUID.class));
        }
        return standing;
    }

    private void lockRows(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("select id from known_patient where id = any(:ids) order by id for update")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
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

    /** Whether the caller may know of this patient's data; a patient only of their own. */
    public boolean mayReach(Caller caller, UUID id) {
        return !caller.is(Roles.PATIENT)
                || caller.patientId().filter(own -> idsOf(own).contains(id)).isPresent();
    }

    /** All ids that the facts of this patient may be under: the survivor's first, then those merged into it, at any remove. */
    public List<UUID> idsOf(UUID id) {
        List<UUID> ids = new ArrayList<>(List.of(survivorOf(id)));
        for (int i = 0; i < ids.size(); i++) {
            ids.addAll(getEntityManager()
                    .createQuery("select p.id from KnownPatient p where p.survivorId = ?1 order by p.id", UUID.class)
                    .setParameter(1, ids.get(i))
                    .getResultList());
        }
        return List.copyOf(ids);
    }

    /** Every record that was merged, with the one that it is now a part of, at whatever remove. */
    public Map<UUID, UUID> survivors() {
        Map<UUID, UUID> next = new HashMap<>();
        list("survivorId is not null").forEach(it -> next.put(it.id(), it.survivorId()));
        Map<UUID, UUID> survivors = new HashMap<>();
        next.forEach((merged, survivor) -> {
            UUID last = survivor;
            while (next.containsKey(last)) {
                last = next.get(last);
            }
            survivors.put(merged, last);
        });
        return survivors;
    }

    private UUID survivorOf(UUID id) {
        return findByIdOptional(id)
                .map(KnownPatient::survivorId)
                .map(this::survivorOf)
                .orElse(id);
    }
}
