package clinic.remit.scheduling.course.known;

import clinic.remit.events.outcomes.AlertLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A safety alert that outcomes-service raised; closed only by a physician there. */
@Entity
@Table(name = "safety_alert")
class KnownAlert {

    @Id
    private UUID id;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private AlertLevel level;

    private boolean closed;
    private long sequence;

    protected KnownAlert() {}

    static KnownAlert of(UUID id, UUID patientId, AlertLevel level) {
        KnownAlert alert = new KnownAlert();
        alert.id = id;
        alert.patientId = patientId;
        alert.level = level;
        return alert;
    }

    void hear(AlertLevel told, boolean isClosed, long heard) {
        if (heard > sequence) {
            level = told;
            closed = closed || isClosed;
            sequence = heard;
        }
    }
}
