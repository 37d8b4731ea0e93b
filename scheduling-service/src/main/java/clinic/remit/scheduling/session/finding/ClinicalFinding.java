package clinic.remit.scheduling.session.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that was found at a session. It is written once. */
@Entity
@Immutable
class ClinicalFinding {

    @Id
    private UUID id;

    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private FindingCode code;

    private BigDecimal value;
    private Instant effectiveAt;
    private UUID recordedBy;
    private Instant recordedAt;

    protected ClinicalFinding() {}

    /** @param value in the unit of the code; null for what is not measured */
    static ClinicalFinding of(
            UUID id, UUID sessionId, FindingCode code, BigDecimal value, Instant effectiveAt, UUID by, Instant now) {
        ClinicalFinding finding = new ClinicalFinding();
        finding.id = id;
        finding.sessionId = sessionId;
        finding.code = code;
        finding.value = value;
        finding.effectiveAt = effectiveAt;
        finding.recordedBy = by;
        finding.recordedAt = now;
        return finding;
    }

    FindingView view(UUID patientId) {
        return new FindingView(id, patientId, sessionId, code, value, effectiveAt, recordedBy, recordedAt);
    }
}
