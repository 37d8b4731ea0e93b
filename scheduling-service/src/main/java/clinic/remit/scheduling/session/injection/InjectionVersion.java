package clinic.remit.scheduling.session.injection;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was on record of an injection from a moment on. It is written once; the next version takes its place. */
@Entity
@Immutable
class InjectionVersion {

    enum Kind {
        GIVEN,
        ENTERED_LATE,
        CORRECTED,
        /** Entered in error: it was never given. */
        VOIDED
    }

    /**
     * @param version as told to other services, from 1
     * @param injection of a voided one, what had been on record
     * @param effectiveAt when the needle went in
     */
    record View(
            UUID injectionId,
            int version,
            UUID sessionId,
            UUID patientId,
            Kind kind,
            Injection injection,
            Instant effectiveAt,
            String reasonCode,
            UUID recordedBy,
            Instant recordedAt)
            implements AboutPatient {}

    @Id
    private UUID id;

    private UUID injectionId;
    private int version;
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Injection injection;

    private Instant effectiveAt;
    private String reasonCode;
    private UUID recordedBy;
    private Instant recordedAt;

    protected InjectionVersion() {}

    static InjectionVersion of(UUID id, int version, Kind kind, TreatmentSession session, Instant effectiveAt) {
        InjectionVersion row = new InjectionVersion();
        row.id = id;
        row.injectionId = session.injection().id();
        row.version = version;
        row.sessionId = session.id();
        row.kind = kind;
        row.injection = session.injection();
        row.effectiveAt = effectiveAt;
        return row;
    }

    InjectionVersion recorded(String why, UUID by, Instant at) {
        reasonCode = why;
        recordedBy = by;
        recordedAt = at;
        return this;
    }

    int version() {
        return version;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    View view(UUID patientId) {
        return new View(
                injectionId,
                version,
                sessionId,
                patientId,
                kind,
                injection,
                effectiveAt,
                reasonCode,
                recordedBy,
                recordedAt);
    }
}
