package clinic.remit.patients.history;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A treatment that is no antidepressant. It is shown and staged, and never counts towards treatment resistance (domain.md section 1). */
@Entity
public class OtherTreatment {

    public enum Kind {
        /** electroconvulsive therapy */
        ECT,
        /** repetitive transcranial magnetic stimulation */
        RTMS,
        PSYCHOTHERAPY
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String startDate;
    private String endDate;
    private Integer sessions;

    @Enumerated(EnumType.STRING)
    private TrialOutcome outcome;

    @Enumerated(EnumType.STRING)
    private TrialSource source;

    private Instant recordedAt;
    private UUID recordedBy;
    private Instant voidedAt;
    private UUID voidedBy;
    private String voidReason;

    protected OtherTreatment() {}

    static OtherTreatment record(
            UUID id, UUID patientId, HistoryRequests.OtherTreatmentBody said, Instant recordedAt, UUID recordedBy) {
        OtherTreatment treatment = new OtherTreatment();
        treatment.id = id;
        treatment.patientId = patientId;
        treatment.kind = said.kind();
        treatment.startDate = said.start();
        treatment.endDate = said.end();
        treatment.sessions = said.sessions();
        treatment.outcome = said.outcome();
        treatment.source = said.source();
        treatment.recordedAt = recordedAt;
        treatment.recordedBy = recordedBy;
        return treatment;
    }

    void enteredInError(String reason, UUID by, Instant at) {
        if (isVoided()) {
            throw new Conflict("already-voided", "The treatment is voided already.", Map.of("voidedAt", voidedAt));
        }
        voidedAt = at;
        voidedBy = by;
        voidReason = reason;
    }

    boolean isVoided() {
        return voidedAt != null;
    }

    /** Whether the sessions were enough for a full course; null when that is not known, or not defined for the kind. */
    Boolean isFullCourse(TrialRules rules) {
        Integer needed = rules.fullCourseSessions().get(kind);
        return needed == null || sessions == null ? null : sessions >= needed;
    }

    HistoryViews.OtherTreatmentView view(TrialRules rules) {
        return new HistoryViews.OtherTreatmentView(
                id,
                patientId,
                kind,
                startDate,
                endDate,
                sessions,
                outcome,
                source,
                isFullCourse(rules),
                isVoided(),
                voidReason);
    }

    Kind kind() {
        return kind;
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
}
