package clinic.remit.scheduling.medication.ledger;

import clinic.remit.scheduling.medication.account.Account;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A vial of ketamine as it was received. What is left in it, the ledger tells. */
@Entity
public class Vial {

    @Id
    private UUID id;

    private UUID siteId;
    private String supplier;
    private String ndc;
    private String lot;
    private BigDecimal concentrationMgPerMl;
    private BigDecimal volumeMl;
    private LocalDate expires;
    private Instant receivedAt;
    private UUID receivedBy;

    protected Vial() {}

    static Vial received(UUID id, LedgerRequests.NewVial said, UUID by, Instant at) {
        Vial vial = new Vial();
        vial.id = id;
        vial.siteId = said.siteId();
        vial.supplier = said.supplier();
        vial.ndc = hyphenated(said.ndc());
        vial.lot = said.lot();
        vial.concentrationMgPerMl = said.concentrationMgPerMl();
        vial.volumeMl = said.volumeMl();
        vial.expires = said.expires();
        vial.receivedAt = at;
        vial.receivedBy = by;
        return vial;
    }

    /** Eleven digits are the same code as 5-4-2 with hyphens, and are kept so. */
    private static String hyphenated(String ndc) {
        return ndc.replace("-", "").replaceFirst("(.{5})(.{4})(.{2})", "$1-$2-$3");
    }

    public UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    /** In mg of ketamine per mL. */
    public BigDecimal concentrationMgPerMl() {
        return concentrationMgPerMl;
    }

    /** As the label says; the vial may have come with less, which is its opening balance. */
    BigDecimal volumeMl() {
        return volumeMl;
    }

    LocalDate expires() {
        return expires;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** @param blockedBy the open discrepancy; null while nothing keeps the vial from use */
    LedgerViews.VialView view(VialEntry receipt, Movement sum, Instant at, UUID blockedBy) {
        return new LedgerViews.VialView(
                id,
                siteId,
                supplier,
                ndc,
                lot,
                concentrationMgPerMl,
                volumeMl,
                receipt.ml(),
                sum.balanceMl(),
                expires,
                receivedAt,
                receipt.writtenBy(),
                at,
                Account.of(sum, concentrationMgPerMl),
                blockedBy);
    }
}
