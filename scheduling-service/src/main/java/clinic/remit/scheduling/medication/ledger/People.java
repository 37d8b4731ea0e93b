package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who is who in the ledger, by the names of the moment. */
@ApplicationScoped
class People {

    private static final String LAST_NAME_SEEN = """
            select name from (
              (select written_by_name as name, written_at as at from vial_entry
               where written_by = :id and written_by_name <> '' order by written_at desc limit 1)
              union all
              (select signed_by_name, signed_at from vial_countersignature
               where signed_by = :id and signed_by_name <> '' order by signed_at desc limit 1)) seen
            order by at desc limit 1""";

    private final Caller caller;
    private final Directory directory;
    private final EntityManager entities;

    People(Caller caller, Directory directory, EntityManager entities) {
        this.caller = caller;
        this.directory = directory;
        this.entities = entities;
    }

    /** Who writes, as the token names them. */
    Person caller() {
        return Person.of(caller.id(), caller.name());
    }

    /** Somebody whom the writer names: as the person's own token last did in the ledger, else as the directory does. */
    Person named(UUID id) {
        if (id.equals(caller.id())) {
            return caller();
        }
        List<?> seen = entities.createNativeQuery(LAST_NAME_SEEN, String.class)
                .setParameter("id", id)
                .getResultList();
        return Person.of(
                id,
                seen.isEmpty() ? directory.nameOf(id).orElse("") : seen.get(0).toString());
    }

    /** @throws Unprocessable if the witness is missing, or is one of those whose deed is to be seen; of these some may be null */
    Person witness(String field, UUID witness, UUID... doers) {
        if (witness == null || Arrays.asList(doers).contains(witness)) {
            throw new Unprocessable(
                    "implausible",
                    "A second person must have seen it, and signs too.",
                    new FieldProblem(
                            field,
                            witness == null ? "missing" : witness.toString(),
                            "another person than who does it and who writes it down"));
        }
        return named(witness);
    }
}
