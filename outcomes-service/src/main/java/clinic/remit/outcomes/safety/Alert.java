package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.http.Conflict;
import clinic.remit.outcomes.safety.oncall.AlertNews;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private UUID siteId;
    private UUID courseId;
    private UUID sourceId;
    private UUID toldWith;

    @Enumerated(EnumType.STRING)
    private AlertLevel level;

    private String triggerCode;
    private Instant evidenceAt;
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

    @Column(insertable = false, updatable = false)
    private short urgency;

    protected Alert() {}

    /**
     * What shows a sign of danger.
     *
     * @param courseId of a course that shows it as a whole, else null
     * @param assessmentId if it is a score, else null
     * @param effectiveAt when it was so
     */
    record Source(UUID id, UUID patientId, UUID courseId, UUID assessmentId, Instant effectiveAt) {}

    static Alert raise(UUID id, Source source, UUID siteId, SafetyPolicy.Needed needed, Instant at) {
        Alert alert = new Alert();
        alert.id = id;
        alert.patientId = source.patientId();
        alert.siteId = siteId;
        alert.courseId = source.courseId();
        alert.sourceId = source.id();
        alert.toldWith = id;
        alert.evidenceAt = source.effectiveAt();
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

    /** What raised it says so again, or still. */
    void confirmed() {
        evidenceVoided = false;
    }

    /** Where the patient is treated, if that was not known when it was raised. */
    void raisedAt(UUID site) {
        siteId = siteId == null ? site : siteId;
    }

    /** The on-call are told of it with another, of which it is one of several. */
    void toldWith(UUID first) {
        toldWith = first;
    }

    /** @param alerts of how many the on-call are told by it */
    AlertNews news(long alerts, SafetyPolicy policy) {
        AlertLevel toldAs = policy.toldAs(level, Duration.between(raisedAt, acknowledgeBy));
        return new AlertNews(id, siteId, level, toldAs, raisedAt, acknowledgeBy, Math.toIntExact(alerts));
    }

    boolean isFor(SafetyPolicy.Needed needed) {
        return triggerCode.equals(needed.trigger()) && level == needed.level();
    }

    /** Whether it left no more time than this. Else it may be in hand, or closed, of what was less dangerous then. */
    boolean isAsUrgentAs(SafetyPolicy.Needed needed) {
        return Duration.between(raisedAt, acknowledgeBy).compareTo(needed.within()) <= 0;
    }

    /** Whether it says the same, at least as urgently, and what raised it still says so. */
    boolean covers(SafetyPolicy.Needed needed) {
        return triggerCode.equals(needed.trigger()) && level.compareTo(needed.level()) >= 0 && !evidenceVoided;
    }

    boolean isWorsening() {
        return triggerCode.equals(SafetyPolicy.WORSENING);
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

    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    int urgency() {
        return urgency;
    }

    UUID siteId() {
        return siteId;
    }

    UUID sourceId() {
        return sourceId;
    }

    /** The first of those that the on-call are told of together; its own id if it is told alone. */
    UUID toldWith() {
        return toldWith;
    }

    Instant evidenceAt() {
        return evidenceAt;
    }

    AlertView view(List<SafetyPolicy.CrisisContact> crisisContacts) {
        return new AlertView(
                id,
                patientId,
                siteId,
                level,
                triggerCode,
                sourceId,
                evidenceAt,
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
                crisisContacts);
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
