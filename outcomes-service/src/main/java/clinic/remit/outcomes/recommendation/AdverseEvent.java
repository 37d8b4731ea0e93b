package clinic.remit.outcomes.recommendation;

import static java.time.temporal.ChronoUnit.MICROS;

import clinic.remit.outcomes.trajectory.CourseFacts.AdverseEventFact;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An adverse event, in the newest version that was heard of. */
@Entity
class AdverseEvent {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID courseId;
    private int version;
    private String code;
    private Integer grade;
    private Instant effectiveAt;
    private Instant knownAt;
    private boolean voided;

    protected AdverseEvent() {}

    AdverseEvent(UUID id, UUID patientId, UUID courseId, int version, Instant knownAt) {
        this.id = id;
        this.patientId = patientId;
        this.courseId = courseId;
        this.version = version;
        this.knownAt = knownAt;
    }

    AdverseEvent happened(String what, int howBad, Instant at) {
        code = what;
        grade = howBad;
        effectiveAt = at.truncatedTo(MICROS);
        return this;
    }

    AdverseEvent didNotHappen() {
        voided = true;
        return this;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    AdverseEventFact fact() {
        return new AdverseEventFact(id, code, grade, effectiveAt);
    }

    UUID courseId() {
        return courseId;
    }
}
