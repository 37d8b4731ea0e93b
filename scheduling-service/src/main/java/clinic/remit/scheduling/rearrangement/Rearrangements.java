package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All rearrangements. One whose plan was lost with the process that looked for it fails when its time is over. */
@ApplicationScoped
class Rearrangements implements DueWork {

    private static final int AT_MOST = 100;

    private final EntityManager entities;

    Rearrangements(EntityManager entities) {
        this.entities = entities;
    }

    Rearrangement rearrangement(UUID id) {
        Rearrangement found = entities.find(Rearrangement.class, id);
        if (found == null) {
            throw new NotFound("rearrangement", id);
        }
        return found;
    }

    /** As it is now; it stays so while the transaction lasts. */
    Rearrangement lock(UUID id) {
        Rearrangement found = rearrangement(id);
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The newest first. */
    List<Rearrangement> of(UUID siteId, LocalDate day) {
        return entities.createQuery(
                        "from Rearrangement where siteId = :site and day = :day order by requestedAt desc, id",
                        Rearrangement.class)
                .setParameter("site", siteId)
                .setParameter("day", day)
                .setMaxResults(AT_MOST)
                .getResultList();
    }

    @Transactional
    boolean isSolving(UUID id) {
        return rearrangement(id).isSolving();
    }

    /** Unless its end came before. */
    @Transactional
    void end(UUID id, Consumer<Rearrangement> with) {
        Rearrangement asked = lock(id);
        if (asked.isSolving()) {
            with.accept(asked);
        }
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(
                entities.createQuery("select min(solveBy) from Rearrangement where state = SOLVING", Instant.class)
                        .getSingleResult());
    }

    @Override
    @Transactional
    public void runDue(Instant now) {
        entities.createQuery("from Rearrangement where state = SOLVING and solveBy <= :now", Rearrangement.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(each -> each.fail(Rearrangement.Failure.LOST));
    }
}
