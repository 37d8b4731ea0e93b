package clinic.remit.patients.screening.reported;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An alert of the outcomes service. */
@Entity
class SafetyAlert {

    @Id
    private UUID id;

    private UUID patientId;
    private String level;
    private String triggerCode;
    private boolean closed;

    protected SafetyAlert() {}

    SafetyAlert(UUID id, UUID patientId, String level) {
        this.id = id;
        this.patientId = patientId;
        this.level = level;
    }

    void standsAt(String level) {
        this.level = level;
    }

    void raisedBy(String trigger) {
        this.triggerCode = trigger;
    }

    void close() {
        closed = true;
    }

    OpenAlert open() {
        return new OpenAlert(id, triggerCode);
    }

    SafetyAlertView view() {
        return new SafetyAlertView(id, level, triggerCode, closed);
    }
}
