package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.NotFound;
import clinic.remit.patients.revision.Revisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The patients of the clinic. A person may have several records, of which one stands for all: the others were merged into it. The
 * lock of the standing record guards the facts of all of them.
 *
 * <p>No deadlock: whoever changes facts locks one record, the standing one; only a merge and its undoing lock two, in the order of
 * their ids.
 */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** Registrations take turns, so that no duplicate slips in between the check and the insert. */
    private static final long REGISTRATION = 20_001L;

    private final Revisions revisions;

    Patients(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The patient, whose facts no one changes while they are read. */
    public Patient hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound("patient", id));
    }

    public Patient get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("patient", id));
    }

    /**
     * The patient, whose facts no one else changes until the transaction ends.
     *
     * @throws Conflict if the record was merged into another: that one is to be written to
     */
    public Patient lock(UUID id) {
        Patient patient = lockRow(id);
        patient.mustStandForItself();
        return patient;
    }

    /**
     * As {@link #lock}, for what comes under any record of the person, such as a fact that is recorded already: the record that
     * stands for the person.
     *
     * @throws OptimisticLockException if the record was merged, or given back, at this very moment
     */
    public Patient lockPerson(UUID id) {
        UUID standing = standingFor(id);
        Patient person = lockRow(standing);
        if (!standing.equals(standingFor(id))) {
            throw new OptimisticLockException("The record was merged or given back meanwhile");
        }
        return person;
    }

    /** Both, whether merged or not. */
    public void lockInOrder(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(this::lockRow);
    }

    private Patient lockRow(UUID id) {
        Patient patient =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("patient", id));
        revisions.begin(id);
        return patient;
    }

    public boolean isKnown(UUID id) {
        return count("id", id) > 0;
    }

    /** Gives the patient a new version, though nothing of its own changed. */
    public void touch(Patient patient) {
        getEntityManager().lock(patient, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The ids under which facts of this record count: its own, and those of the records that were merged into it. */
    public List<UUID> idsOf(UUID id) {
        List<UUID> ids = new ArrayList<>(List.of(id));
        ids.addAll(find("select p.id from Patient p where p.mergedInto = ?1 order by p.id", id)
                .project(UUID.class)
                .list());
        return List.copyOf(ids);
    }

    /** The ids of all records of the person, of whom this is one record. */
    public List<UUID> idsOfPerson(UUID id) {
        return idsOf(standingFor(id));
    }

    /** Whether one of these records says that the patient died: nobody comes back to life by a merge. */
    public boolean isAnyDeceased(Collection<UUID> ids) {
        return count("id in ?1 and status = ?2", ids, PatientStatus.DECEASED) > 0;
    }

    private UUID standingFor(UUID id) {
        return find("select coalesce(p.mergedInto, p.id) from Patient p where p.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("patient", id));
    }

    /** The record itself, or the one that it was merged into. */
    public Patient standingFor(Patient record) {
        return record.mergedInto().map(this::get).orElse(record);
    }

    public List<Patient> among(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    void takeTurnToRegister() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:turn) as text)")
                .setParameter("turn", REGISTRATION)
                .getSingleResult();
        revisions.begin(REGISTRATION);
    }

    Optional<Patient> holderOf(PatientIdentifier identifier) {
        return find(
                        "select p from Patient p join p.identifiers i where i.system = ?1 and i.value = ?2",
                        identifier.system(),
                        identifier.value())
                .firstResultOptional();
    }

    /** All records that may be a probable duplicate by their birth date, whatever script their names are in. */
    List<Patient> alike(PatientDetails details) {
        return list("birthDate in ?1 order by searchName, id", ProbableDuplicate.birthDates(details.birthDate()));
    }
}
