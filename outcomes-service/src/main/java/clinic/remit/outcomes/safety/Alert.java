package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A sign of danger. Its level is never lowered; only a physician closes it. */
@Entity
@Table(name = "safety_alert")
public class Alert {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private UUID sourceId;

    @Enumerated(EnumType.STRING)
    private AlertLevel level;

    private String triggerCode;
    private Instant raisedAt;
    private Instant acknowledgeBy;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private Instant escalatedAt;
    private boolean evidenceVoided;
    private Instant closedAt;
    private UUID closedBy;
    private String closeReason;
    private String done;

    protected Alert() {}

    static Alert raise(UUID id, UUID patientId, UUID sourceId, SafetyPolicy.Needed needed, Instant at) {
        Alert alert = new Alert();
        alert.id = id;
        alert.patientId = patientId;
        alert.sourceId = sourceId;
        alert.level = needed.level();
        alert.triggerCode = needed.trigger();
        alert.raisedAt = at;
        alert.acknowledgeBy = at.plus(needed.within());
        return alert;
    }

    void acknowledge(UUID by, Instant at) {
        if (acknowledgedAt != null || closedAt != null) {
            throw new Conflict("alert-in-hand", "The alert is acknowledged or closed already.", Map.of("id", id));
        }
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    void escalate(Instant at) {
        escalatedAt = at;
    }

    boolean isLate(Instant now) {
        return acknowledgedAt == null && escalatedAt == null && closedAt == null && !now.isBefore(acknowledgeBy);
    }

    void close(UUID by, String reason, String whatWasDone, Instant at) {
        if (closedAt != null) {
            throw new Conflict("alert-closed", "The alert is closed already.", Map.of("id", id, "closedAt", closedAt));
        }
        closedAt = at;
        closedBy = by;
        closeReason = reason;
        done = whatWasDone;
    }

    /** What raised it no longer says so; it stays open until a physician closes it. */
    void evidenceVoided() {
        evidenceVoided = true;
    }

    /** What raised it says so again, or still, and may be more urgent now. */
    void confirmed(SafetyPolicy.Needed needed, Instant at) {
        evidenceVoided = false;
        Instant by = at.plus(needed.within());
        acknowledgeBy = by.isBefore(acknowledgeBy) ? by : acknowledgeBy;
    }

    boolean isFor(SafetyPolicy.Needed needed) {
        return triggerCode.equals(needed.trigger()) && level == needed.level();
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isEvidenceVoided() {
        return evidenceVoided;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    AlertView view(SafetyPolicy policy) {
        return new AlertView(
                id,
                patientId,
                level,
                triggerCode,
                sourceId,
                raisedAt,
                acknowledgeBy,
                acknowledgedAt,
                acknowledgedBy,
                escalatedAt,
                evidenceVoided ? "EVIDENCE_VOIDED" : null,
                closedAt,
                closedBy,
                closeReason,
                done,
                version,
                policy.crisisContacts());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    AlertLevel level() {
        return level;
    }
}
