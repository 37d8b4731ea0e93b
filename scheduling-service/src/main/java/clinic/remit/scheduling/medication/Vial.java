package clinic.remit.scheduling.medication;

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
    private String lot;
    private BigDecimal concentrationMgPerMl;
    private BigDecimal volumeMl;
    private LocalDate expires;
    private Instant receivedAt;
    private UUID receivedBy;

    protected Vial() {}

    static Vial received(UUID id, VialResource.NewVial said, UUID by, Instant now) {
        Vial vial = new Vial();
        vial.id = id;
        vial.siteId = said.siteId();
        vial.lot = said.lot();
        vial.concentrationMgPerMl = said.concentrationMgPerMl();
        vial.volumeMl = said.volumeMl();
        vial.expires = said.expires();
        vial.receivedAt = now;
        vial.receivedBy = by;
        return vial;
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public BigDecimal concentrationMgPerMl() {
        return concentrationMgPerMl;
    }

    BigDecimal volumeMl() {
        return volumeMl;
    }

    public LocalDate expires() {
        return expires;
    }

    VialResource.VialView view(BigDecimal remainingMl) {
        return new VialResource.VialView(id, siteId, lot, concentrationMgPerMl, volumeMl, remainingMl, expires);
    }
}
