package clinic.remit.scheduling.medication.ledger;

import clinic.remit.scheduling.medication.account.Account;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A vial of ketamine as it was received. What is left in it, the ledger tells. */
@Entity
class Vial {

    @Id
    private UUID id;

    private UUID siteId;

    @Embedded
    private Label label;

    private Instant receivedAt;
    private UUID receivedBy;

    protected Vial() {}

    static Vial received(UUID id, LedgerRequests.NewVial said, UUID by, Instant at) {
        Vial vial = new Vial();
        vial.id = id;
        vial.siteId = said.siteId();
        vial.label = new Label(
                said.supplier(), said.ndc(), said.lot(), said.concentrationMgPerMl(), said.volumeMl(), said.expires());
        vial.receivedAt = at;
        vial.receivedBy = by;
        return vial;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    /** As the receipt said; the book knows whether that was corrected. */
    Label receivedAs() {
        return label;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /**
     * @param known of its label at that instant
     * @param blockedBy the open discrepancy; null while nothing keeps the vial from use
     */
    LedgerViews.VialView view(VialEntry receipt, Label known, Movement sum, Instant at, UUID blockedBy) {
        return new LedgerViews.VialView(
                id,
                siteId,
                known.supplier(),
                known.ndc(),
                known.lot(),
                known.concentrationMgPerMl(),
                known.volumeMl(),
                sum.receivedMl(),
                sum.balanceMl(),
                known.expires(),
                receivedAt,
                receipt.writtenBy(),
                at,
                Account.of(sum, known.concentrationMgPerMl()),
                blockedBy);
    }
}
