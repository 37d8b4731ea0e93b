package clinic.remit.patients.consent;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A patient's signed consent to off-label treatment. At most one is in force; a newer one replaces it. */
@Entity
public class Consent {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private String documentVersion;
    private Instant signedAt;
    private UUID explainedBy;
    private Instant recordedAt;
    private UUID recordedBy;
    private Instant replacedAt;
    private Instant withdrawnAt;
    private String withdrawalReason;

    protected Consent() {}

    static Consent sign(UUID id, UUID patientId, ConsentRequest said, Instant recordedAt, UUID recordedBy) {
        Consent consent = new Consent();
        consent.id = id;
        consent.patientId = patientId;
        consent.documentVersion = said.documentVersion();
        consent.signedAt = said.signedAt();
        consent.explainedBy = said.explainedBy();
        consent.recordedAt = recordedAt;
        consent.recordedBy = recordedBy;
        return consent;
    }

    void replace(Instant at) {
        replacedAt = at;
    }

    void withdraw(Instant at, String reason) {
        if (withdrawnAt != null) {
            throw new Conflict(
                    "consent-not-in-force", "The consent is withdrawn already.", Map.of("withdrawnAt", withdrawnAt));
        }
        if (replacedAt != null) {
            throw new Conflict(
                    "consent-not-in-force",
                    "A newer consent replaced this one; withdraw that.",
                    Map.of("replacedAt", replacedAt));
        }
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    ConsentView view() {
        return new ConsentView(
                id,
                patientId,
                documentVersion,
                signedAt,
                explainedBy,
                withdrawnAt == null && replacedAt == null,
                withdrawnAt,
                withdrawalReason);
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    public UUID id() {
        return id;
    }

    public String documentVersion() {
        return documentVersion;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
