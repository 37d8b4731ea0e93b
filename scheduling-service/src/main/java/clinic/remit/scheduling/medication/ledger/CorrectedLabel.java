package clinic.remit.scheduling.medication.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the receipt of a vial should have said of its label, known from then on. It is written once; a later one takes its place. */
@Entity
@Immutable
@Table(name = "vial_label")
class CorrectedLabel {

    /** The line that corrects the receipt. */
    @Id
    private UUID entryId;

    private UUID vialId;

    @Embedded
    private Label label;

    private Instant knownFrom;

    protected CorrectedLabel() {}

    static CorrectedLabel of(VialEntry correction, Label label) {
        CorrectedLabel corrected = new CorrectedLabel();
        corrected.entryId = correction.id();
        corrected.vialId = correction.vialId();
        corrected.label = label;
        corrected.knownFrom = correction.occurredAt();
        return corrected;
    }

    UUID vialId() {
        return vialId;
    }

    Label label() {
        return label;
    }
}
