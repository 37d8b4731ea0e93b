package clinic.remit.scheduling.medication.ledger;

import java.util.UUID;

/** Somebody in the ledger, with the name of that time; empty where it is not known. */
public record Person(UUID id, String name) {

    /** @return null for nobody */
    public static Person of(UUID id, String name) {
        return id == null ? null : new Person(id, name == null ? "" : name);
    }
}
