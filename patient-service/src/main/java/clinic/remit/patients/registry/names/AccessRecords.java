package clinic.remit.patients.registry.names;

import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps who was told what of whom, in the transaction that tells it. The table is only ever added to, which it sees to itself. */
@ApplicationScoped
class AccessRecords {

    private static final String KEEP = "insert into record_access (id, who, what, whom, at) values (?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    AccessRecords(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void told(String what, Collection<UUID> patientIds) {
        UUID who = caller.id();
        Instant now = clock.instant();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                for (UUID patientId : patientIds) {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, who);
                    insert.setString(3, what);
                    insert.setObject(4, patientId);
                    insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
