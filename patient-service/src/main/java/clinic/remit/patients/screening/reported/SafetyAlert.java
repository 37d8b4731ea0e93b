package clinic.remit.patients.screening.reported;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An alert of the outcomes service. The one with the patient's own id is what the newest assessment reported. */
@Entity
class SafetyAlert {

    @Id
    private UUID id;

    private UUID patientId;
    private String level;
    private boolean closed;

    protected SafetyAlert() {}

    SafetyAlert(UUID id, UUID patientId, String level, boolean closed) {
        this.id = id;
        this.patientId = patientId;
        this.level = level;
        this.closed = closed;
    }

    void standsAt(String level) {
        this.level = level;
    }

    void reopen() {
        closed = false;
    }

    SafetyAlertView view() {
        return new SafetyAlertView(id, level, closed);
    }

    void close() {
        closed = true;
    }
}
