package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A count that differed from the ledger. Nothing is taken from the vial until somebody answers for it. */
@Entity
@Table(name = "vial_discrepancy")
class Discrepancy {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID vialId;
    private UUID siteId;
    private UUID countId;
    private Instant openedAt;
    private BigDecimal countedMl;
    private BigDecimal expectedMl;
    private Instant resolvedAt;
    private UUID resolvedBy;
    private String resolvedByName;
    private String resolution;
    private UUID entryId;

    protected Discrepancy() {}

    static Discrepancy open(UUID id, Vial vial, VialEntry count, BigDecimal expectedMl) {
        Discrepancy discrepancy = new Discrepancy();
        discrepancy.id = id;
        discrepancy.vialId = vial.id();
        discrepancy.siteId = vial.siteId();
        discrepancy.countId = count.id();
        discrepancy.openedAt = count.occurredAt();
        discrepancy.countedMl = count.ml();
        discrepancy.expectedMl = expectedMl;
        return discrepancy;
    }

    /** @throws Conflict already-resolved */
    void mustBeOpen() {
        if (resolvedAt != null) {
            throw new Conflict(
                    "already-resolved",
                    "The discrepancy is resolved. If the ledger is wrong again, a count shows it.",
                    Map.of("resolvedAt", resolvedAt));
        }
    }

    /** @param entry the line that set the ledger right; null where the ledger was right */
    void resolve(Person by, String reason, UUID entry, Instant now) {
        mustBeOpen();
        resolvedAt = now;
        resolvedBy = by.id();
        resolvedByName = by.name();
        resolution = reason;
        entryId = entry;
    }

    /** What happened before the count may still be written down: it may be what explains the difference. */
    boolean blocks(Instant at) {
        return resolvedAt == null && !at.isBefore(openedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID vialId() {
        return vialId;
    }

    /** @param notice what the clinic must do now; null for nothing */
    LedgerViews.DiscrepancyView view(String notice) {
        return new LedgerViews.DiscrepancyView(
                id,
                vialId,
                siteId,
                countId,
                openedAt,
                countedMl,
                expectedMl,
                resolvedAt,
                Person.of(resolvedBy, resolvedByName),
                resolution,
                entryId,
                notice);
    }
}
