package clinic.remit.scheduling.session.adverse;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was on record of an adverse event from a moment on. It is written once; the next version takes its place. */
@Entity
@Immutable
class AdverseEventVersion {

    /** Why there is this version. */
    enum Kind {
        RECORDED,
        RESOLVED,
        CORRECTED,
        /** Entered in error: it did not happen. */
        VOIDED
    }

    @Id
    private UUID id;

    private UUID adverseEventId;
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String code;
    private int grade;
    private boolean serious;
    private boolean resolved;
    private String action;
    private Instant beganAt;
    private String reasonCode;
    private UUID recordedBy;
    private Instant recordedAt;

    protected AdverseEventVersion() {}

    static AdverseEventVersion of(
            UUID id, int version, Kind kind, AdverseEvent event, String reasonCode, UUID by, Instant now) {
        AdverseEventVersion row = new AdverseEventVersion();
        row.id = id;
        row.adverseEventId = event.id();
        row.version = version;
        row.kind = kind;
        row.code = event.code();
        row.grade = event.grade();
        row.serious = event.serious();
        row.resolved = event.resolved();
        row.action = event.action();
        row.beganAt = event.beganAt();
        row.reasonCode = reasonCode;
        row.recordedBy = by;
        row.recordedAt = now;
        return row;
    }

    AdverseEventViews.VersionView view(UUID patientId, UUID sessionId) {
        return new AdverseEventViews.VersionView(
                adverseEventId,
                version,
                patientId,
                sessionId,
                kind,
                code,
                grade,
                serious,
                resolved,
                action,
                beganAt,
                reasonCode,
                recordedBy,
                recordedAt);
    }
}
