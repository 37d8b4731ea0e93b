package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The second signature under what two people have seen, each with the own token. */
@ApplicationScoped
class Countersignatures {

    private final EntityManager entities;
    private final Book book;
    private final People people;
    private final Clock clock;

    Countersignatures(EntityManager entities, Book book, People people, Clock clock) {
        this.entities = entities;
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws Conflict no-signature-owed, already-countersigned
     * @throws Forbidden if it is another one's signature that is owed
     */
    VialEntry sign(UUID entryId) {
        VialEntry entry = book.entry(entryId);
        Person signer = people.caller();
        if (entry.countersignerId() == null) {
            throw new Conflict(
                    "no-signature-owed",
                    "The entry names no witness, so nobody countersigns it.",
                    Map.of("entryId", entryId, "kind", entry.kind()));
        }
        if (!entry.countersignerId().equals(signer.id())) {
            throw new Forbidden("Only the person whom the entry names countersigns it, with the own token.");
        }
        int signed = entities.createNativeQuery("""
                        insert into vial_countersignature (entry_id, signed_by, signed_by_name, signed_at)
                        values (:entry, :by, :name, :now) on conflict do nothing""")
                .setParameter("entry", entryId)
                .setParameter("by", signer.id())
                .setParameter("name", signer.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (signed == 0) {
            throw new Conflict(
                    "already-countersigned", "The entry is countersigned already.", Map.of("entryId", entryId));
        }
        return entry;
    }

    /** When the entries were countersigned, by entry. */
    Map<UUID, Instant> of(Collection<UUID> entryIds) {
        List<?> rows = entities.createNativeQuery(
                        "select entry_id, signed_at from vial_countersignature where entry_id in (:ids)", Tuple.class)
                .setParameter("ids", entryIds)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Instant.class)));
    }
}
