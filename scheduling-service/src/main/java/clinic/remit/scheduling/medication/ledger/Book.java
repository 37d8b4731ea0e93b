package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Vials and their lines as they are kept: only added to, and at no instant below zero. */
@ApplicationScoped
class Book {

    private final EntityManager entities;

    Book(EntityManager entities) {
        this.entities = entities;
    }

    /** The vial under its lock, without which nothing is added to its lines. */
    Vial lock(UUID id) {
        return found("vial", id, entities.find(Vial.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Vial vial(UUID id) {
        return found("vial", id, entities.find(Vial.class, id));
    }

    VialEntry entry(UUID id) {
        return found("ledger entry", id, entities.find(VialEntry.class, id));
    }

    Discrepancy discrepancy(UUID id) {
        return found("discrepancy", id, entities.find(Discrepancy.class, id));
    }

    void add(Vial vial, VialEntry receipt) {
        entities.persist(vial);
        entities.persist(receipt);
    }

    /**
     * Adds a line; the caller holds the vial's lock.
     *
     * @throws Conflict vial-too-empty if the vial does not hold what leaves it, then or at any time since
     */
    void add(VialEntry entry) {
        BigDecimal leaves = entry.movement().balanceMl().negate();
        BigDecimal available = leaves.signum() > 0 ? available(entries(entry.vialId()), entry.occurredAt()) : leaves;
        if (available.compareTo(leaves) < 0) {
            throw new Conflict(
                    "vial-too-empty",
                    "Less is left in the vial than would leave it. Count it, and take another.",
                    Map.of("vialId", entry.vialId(), "remainingMl", available));
        }
        entities.persist(entry);
    }

    /** What the receipt should have said; the caller holds the vial's lock. */
    void add(VialEntry correction, Label label) {
        add(correction);
        entities.flush(); // the label names the line
        entities.persist(CorrectedLabel.of(correction, label));
    }

    /** What is known of it now. */
    Label label(UUID vialId) {
        return entities.createQuery(
                        "from CorrectedLabel where vialId = :id order by knownFrom desc, entryId desc",
                        CorrectedLabel.class)
                .setParameter("id", vialId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CorrectedLabel::label)
                .orElseGet(() -> vial(vialId).receivedAs());
    }

    /** What was known then, by vial. */
    Map<UUID, Label> labels(Collection<Vial> vials, Instant at) {
        Map<UUID, Label> labels = vials.stream().collect(Collectors.toMap(Vial::id, Vial::receivedAs));
        entities.createQuery("""
                        from CorrectedLabel where vialId in :ids and knownFrom <= :at
                        order by knownFrom, entryId""", CorrectedLabel.class)
                .setParameter("ids", labels.keySet())
                .setParameter("at", at)
                .getResultStream()
                .forEach(corrected -> labels.put(corrected.vialId(), corrected.label()));
        return labels;
    }

    void add(Discrepancy discrepancy) {
        entities.persist(discrepancy);
    }

    void flush() {
        entities.flush();
    }

    void refresh(Discrepancy discrepancy) {
        entities.refresh(discrepancy);
    }

    /** The least that the vial held from then on; {@code lines} in order of time. */
    static BigDecimal available(List<VialEntry> lines, Instant from) {
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal least = BigDecimal.ZERO;
        for (VialEntry line : lines) {
            held = held.add(line.movement().balanceMl());
            least = line.occurredAt().isAfter(from) ? least.min(held) : held;
        }
        return least;
    }

    List<Vial> of(UUID siteId) {
        return entities.createQuery("from Vial where siteId = :id order by id", Vial.class)
                .setParameter("id", siteId)
                .getResultList();
    }

    List<Vial> inStock(UUID siteId) {
        return entities.createQuery("""
                        from Vial v where v.siteId = :id
                          and (select sum(e.movement.balanceMl) from VialEntry e where e.vialId = v.id) > 0
                        order by v.id""", Vial.class).setParameter("id", siteId).getResultList();
    }

    /** In order of time. */
    List<VialEntry> entries(UUID vialId) {
        return entities.createQuery(
                        "from VialEntry where vialId = :id order by occurredAt, writtenAt, id", VialEntry.class)
                .setParameter("id", vialId)
                .getResultList();
    }

    /** What is accounted for in each vial by what happened up to then, by vial. */
    Map<UUID, Movement> accounts(Collection<UUID> vialIds, Instant at) {
        return entities.createQuery("""
                        select vialId, sum(movement.receivedMl), sum(movement.givenMl), sum(movement.wastedMl),
                               sum(movement.lostMl), sum(movement.destroyedMl), sum(movement.balanceMl)
                        from VialEntry where vialId in :ids and occurredAt <= :at group by vialId""", Object[].class)
                .setParameter("ids", vialIds)
                .setParameter("at", at)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], Book::sum));
    }

    /** What is left by all that is written down, under the vial's lock; it asks no clock. */
    BigDecimal remainingMl(UUID vialId) {
        return entities.createQuery(
                        "select sum(movement.balanceMl) from VialEntry where vialId = :id", BigDecimal.class)
                .setParameter("id", vialId)
                .getSingleResult();
    }

    private static Movement sum(Object[] row) {
        return new Movement(
                (BigDecimal) row[1],
                (BigDecimal) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6]);
    }

    /** The lines of the receipts, by vial. */
    Map<UUID, VialEntry> receipts(Collection<UUID> vialIds) {
        return entities.createQuery("from VialEntry where vialId in :ids and kind = RECEIVED", VialEntry.class)
                .setParameter("ids", vialIds)
                .getResultStream()
                .collect(Collectors.toMap(VialEntry::vialId, Function.identity()));
    }

    /** What was drawn for a session. */
    VialEntry dose(UUID sessionId) {
        return entities.createQuery("from VialEntry where sessionId = :id and kind = GIVEN", VialEntry.class)
                .setParameter("id", sessionId)
                .getSingleResult();
    }

    /** What was drawn from a vial for patients, also where that was voided since. */
    List<VialEntry> doses(UUID vialId) {
        return entities.createQuery("from VialEntry where vialId = :id and kind = GIVEN order by id", VialEntry.class)
                .setParameter("id", vialId)
                .getResultList();
    }

    boolean isCounted(UUID vialId) {
        return entities.createQuery("select count(*) from VialEntry where vialId = :id and kind = COUNTED", Long.class)
                        .setParameter("id", vialId)
                        .getSingleResult()
                > 0;
    }

    /** The line that says now what the given one was to say: its newest correction, or the line itself. */
    VialEntry standing(VialEntry original) {
        return entities.createQuery(
                        "from VialEntry where corrects = :id order by writtenAt desc, id desc", VialEntry.class)
                .setParameter("id", original.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(original);
    }

    BigDecimal lastCountedMl(UUID vialId) {
        return entities.createQuery(
                        "from VialEntry where vialId = :id and kind = COUNTED order by occurredAt desc, id desc",
                        VialEntry.class)
                .setParameter("id", vialId)
                .setMaxResults(1)
                .getSingleResult()
                .ml();
    }

    /** The open discrepancies of the vials, by vial. */
    Map<UUID, Discrepancy> open(Collection<UUID> vialIds) {
        return entities.createQuery("from Discrepancy where vialId in :ids and resolvedAt is null", Discrepancy.class)
                .setParameter("ids", vialIds)
                .getResultStream()
                .collect(Collectors.toMap(Discrepancy::vialId, Function.identity()));
    }

    Optional<Discrepancy> open(UUID vialId) {
        return Optional.ofNullable(open(List.of(vialId)).get(vialId));
    }

    /** @throws Conflict vial-blocked if a count has differed, and nobody has answered for it */
    void mustNotBeBlocked(UUID vialId, Instant at) {
        open(vialId).filter(discrepancy -> discrepancy.blocks(at)).ifPresent(discrepancy -> {
            throw new Conflict(
                    "vial-blocked",
                    "A count of the vial differed from the ledger. A physician or administrator resolves that first.",
                    Map.of("vialId", vialId, "discrepancyId", discrepancy.id()));
        });
    }

    /** When something happened to the vial; {@code said} is null for now. */
    Instant moment(Vial vial, Instant said, Instant now) {
        return moment("occurredAt", vial, said, now);
    }

    Instant moment(String field, Vial vial, Instant said, Instant now) {
        if (said != null && (said.isAfter(now) || said.isBefore(vial.receivedAt()))) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            field,
                            said.toString(),
                            "from " + vial.receivedAt() + ", when the vial was received, and not in the future"));
        }
        return said == null ? now : said;
    }

    private static <T> T found(String what, UUID id, T entity) {
        if (entity == null) {
            throw new NotFound(what, id);
        }
        return entity;
    }
}
