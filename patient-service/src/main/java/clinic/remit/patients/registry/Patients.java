package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.NotFound;
import clinic.remit.patients.revision.Revisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The patients of the clinic. */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** Registrations take turns, so that no duplicate slips in between the check and the insert. */
    private static final long REGISTRATION = 20_001L;

    private final Revisions revisions;

    Patients(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The patient, whose facts no one else changes until the transaction ends. */
    public Patient lock(UUID id) {
        Patient patient =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("patient", id));
        revisions.begin(id);
        return patient;
    }

    /** The patient, whose facts no one changes while they are read. */
    public Patient hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound("patient", id));
    }

    public Patient get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("patient", id));
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

    /** Records with the same birth date or the same name. */
    List<Patient> alike(PatientDetails details) {
        String name = FoldedName.of(details.familyName()) + " " + FoldedName.of(details.givenName());
        return list("birthDate = ?1 or searchName = ?2", details.birthDate(), name);
    }

    /** What to look for; whatever is null does not matter. */
    record Search(String name, String identifier, LocalDate birthDate, PatientStatus status) {}

    List<Patient> search(Search search, Cursor after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (search.name() != null) {
            conditions.add("(searchName like :name or searchGiven like :name)");
            parameters.put("name", FoldedName.of(search.name()) + "%");
        }
        if (search.identifier() != null) {
            conditions.add("id in (select p.id from Patient p join p.identifiers i where i.value = :identifier)");
            parameters.put("identifier", search.identifier());
        }
        if (search.birthDate() != null) {
            conditions.add("birthDate = :birthDate");
            parameters.put("birthDate", search.birthDate());
        }
        if (search.status() != null) {
            conditions.add("status = :status");
            parameters.put("status", search.status());
        }
        if (after != null) {
            conditions.add("(searchName > :sortValue or (searchName = :sortValue and id > :id))");
            parameters.put("sortValue", after.sortValue());
            parameters.put("id", after.id());
        }
        String query = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(query + "order by searchName, id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
