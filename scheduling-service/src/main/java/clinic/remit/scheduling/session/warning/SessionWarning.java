package clinic.remit.scheduling.session.warning;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.hold.HoldRaised;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A hold or an alert was raised while the patient was under the drug: the physician must know, and says so. */
@Entity
class SessionWarning {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sessionId;
    private UUID siteId;
    private UUID patientId;
    private UUID holdId;
    private UUID alertId;

    @Enumerated(EnumType.STRING)
    private HoldCause cause;

    private Instant raisedAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;

    protected SessionWarning() {}

    static SessionWarning ofHold(UUID id, UUID sessionId, UUID siteId, HoldRaised raised, Instant now) {
        SessionWarning warning = of(id, sessionId, siteId, raised.patientId(), raised.cause(), now);
        warning.holdId = raised.holdId();
        return warning;
    }

    static SessionWarning ofAlert(UUID id, UUID sessionId, UUID siteId, UUID patientId, UUID alertId, Instant now) {
        SessionWarning warning = of(id, sessionId, siteId, patientId, HoldCause.ALERT, now);
        warning.alertId = alertId;
        return warning;
    }

    private static SessionWarning of(
            UUID id, UUID sessionId, UUID siteId, UUID patientId, HoldCause cause, Instant now) {
        SessionWarning warning = new SessionWarning();
        warning.id = id;
        warning.sessionId = sessionId;
        warning.siteId = siteId;
        warning.patientId = patientId;
        warning.cause = cause;
        warning.raisedAt = now;
        return warning;
    }

    /** @throws Conflict already-acknowledged */
    void acknowledged(UUID by, Instant now) {
        if (acknowledgedAt != null) {
            throw new Conflict(
                    "already-acknowledged",
                    "A physician has acknowledged the warning already.",
                    Map.of("acknowledgedBy", acknowledgedBy, "acknowledgedAt", acknowledgedAt));
        }
        acknowledgedAt = now;
        acknowledgedBy = by;
    }

    UUID sessionId() {
        return sessionId;
    }

    long version() {
        return version;
    }

    WarningView view() {
        return new WarningView(
                id, sessionId, patientId, holdId, alertId, cause, raisedAt, acknowledgedAt, acknowledgedBy);
    }
}
