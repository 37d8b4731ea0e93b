package clinic.remit.scheduling.medication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of the controlled-substance ledger (21 CFR 1304): what left a vial, for whom, by whom, seen by whom. */
@Entity
@Immutable
class VialEntry {

    enum Kind {
        GIVEN,
        WASTED
    }

    @Id
    private UUID id;

    private UUID vialId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private BigDecimal ml;
    private UUID sessionId;
    private UUID writtenBy;
    private UUID witnessId;
    private Instant writtenAt;

    protected VialEntry() {}

    static VialEntry of(
            UUID id, UUID vialId, Kind kind, BigDecimal ml, UUID session, UUID by, UUID witness, Instant now) {
        VialEntry entry = new VialEntry();
        entry.id = id;
        entry.vialId = vialId;
        entry.kind = kind;
        entry.ml = ml;
        entry.sessionId = session;
        entry.writtenBy = by;
        entry.witnessId = witness;
        entry.writtenAt = now;
        return entry;
    }
}
