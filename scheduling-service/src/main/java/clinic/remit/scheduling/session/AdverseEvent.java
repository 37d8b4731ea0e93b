package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something untoward at a session; CTCAE v5 grade 1 to 5, serious in the regulatory sense apart from it. */
@Entity
class AdverseEvent {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sessionId;
    private String code;
    private int grade;
    private boolean serious;
    private boolean resolved;
    private Instant beganAt;
    private UUID recordedBy;
    private Instant recordedAt;

    protected AdverseEvent() {}

    static AdverseEvent of(UUID id, UUID sessionId, TreatmentRequests.NewAdverseEvent said, UUID by, Instant now) {
        AdverseEvent event = new AdverseEvent();
        event.id = id;
        event.sessionId = sessionId;
        event.code = said.code();
        event.grade = said.grade();
        event.serious = said.serious();
        event.resolved = said.resolved();
        event.beganAt = said.occurredAt();
        event.recordedBy = by;
        event.recordedAt = now;
        return event;
    }

    void resolve() {
        if (resolved) {
            throw new Conflict(
                    "already-resolved", "The adverse event has been resolved already.", Map.of("adverseEventId", id));
        }
        resolved = true;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    String code() {
        return code;
    }

    int grade() {
        return grade;
    }

    boolean serious() {
        return serious;
    }

    Instant beganAt() {
        return beganAt;
    }

    TreatmentResource.EventView view(UUID patientId) {
        return new TreatmentResource.EventView(
                id, patientId, sessionId, code, grade, serious, resolved, beganAt, recordedBy, recordedAt);
    }
}
