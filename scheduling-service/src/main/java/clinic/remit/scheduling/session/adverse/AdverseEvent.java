package clinic.remit.scheduling.session.adverse;

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
    private String action;
    private boolean voided;
    private Instant beganAt;
    private UUID recordedBy;
    private Instant recordedAt;

    protected AdverseEvent() {}

    static AdverseEvent of(UUID id, UUID sessionId, AdverseEventRequests.NewAdverseEvent said, UUID by, Instant now) {
        AdverseEvent event = new AdverseEvent();
        event.id = id;
        event.sessionId = sessionId;
        event.code = said.code();
        event.grade = said.grade();
        event.serious = said.serious();
        event.resolved = said.resolved();
        event.action = said.action();
        event.beganAt = said.occurredAt();
        event.recordedBy = by;
        event.recordedAt = now;
        return event;
    }

    void resolve() {
        mustNotBeVoided();
        if (resolved) {
            throw new Conflict(
                    "already-resolved", "The adverse event has been resolved already.", Map.of("adverseEventId", id));
        }
        resolved = true;
    }

    void correct(AdverseEventRequests.Correction said) {
        mustNotBeVoided();
        code = or(said.code(), code);
        grade = or(said.grade(), grade);
        serious = or(said.serious(), serious);
        resolved = or(said.resolved(), resolved);
        action = or(said.action(), action);
        beganAt = or(said.occurredAt(), beganAt);
    }

    void voidIt() {
        mustNotBeVoided();
        voided = true;
    }

    private void mustNotBeVoided() {
        if (voided) {
            throw new Conflict(
                    "adverse-event-voided",
                    "The adverse event was voided: it did not happen. One that did is recorded anew.",
                    Map.of("adverseEventId", id));
        }
    }

    private static <T> T or(T said, T before) {
        return said == null ? before : said;
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

    boolean resolved() {
        return resolved;
    }

    String action() {
        return action;
    }

    Instant beganAt() {
        return beganAt;
    }

    AdverseEventViews.EventView view(UUID patientId) {
        return new AdverseEventViews.EventView(
                id,
                patientId,
                sessionId,
                code,
                grade,
                serious,
                resolved,
                action,
                voided,
                beganAt,
                recordedBy,
                recordedAt);
    }
}
