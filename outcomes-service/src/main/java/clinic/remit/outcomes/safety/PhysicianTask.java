package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Something that a physician must look at, though no danger presses. A physician closes it, or the score that was missed. */
@Entity
class PhysicianTask {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private UUID courseId;
    private UUID subjectId;
    private LocalDate dueOn;
    private String code;
    private Instant raisedAt;
    private Instant closedAt;
    private UUID closedBy;
    private String closeReason;
    private String done;

    protected PhysicianTask() {}

    /** @param dueOn of a score that is missed, else null */
    PhysicianTask(
            UUID id, UUID patientId, UUID courseId, UUID subjectId, LocalDate dueOn, String code, Instant raisedAt) {
        this.id = id;
        this.dueOn = dueOn;
        this.patientId = patientId;
        this.courseId = courseId;
        this.subjectId = subjectId;
        this.code = code;
        this.raisedAt = raisedAt;
    }

    void close(UUID by, String reason, String whatWasDone, Instant at) {
        if (closedAt != null) {
            throw new Conflict("task-closed", "The task is closed already.", Map.of("id", id, "closedAt", closedAt));
        }
        closedAt = at;
        closedBy = by;
        closeReason = reason;
        done = whatWasDone;
    }

    /** What it asked for has come, or is wanted no more. */
    void takenBack(Instant at) {
        closedAt = at;
        closeReason = "NO_LONGER_MISSED";
    }

    /** As against one that was taken back. */
    boolean isClosedByPhysician() {
        return closedBy != null;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    TaskView view() {
        return new TaskView(
                id,
                patientId,
                courseId,
                code,
                subjectId,
                dueOn,
                raisedAt,
                closedAt,
                closedBy,
                closeReason,
                done,
                version);
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    long version() {
        return version;
    }

    Instant raisedAt() {
        return raisedAt;
    }
}
