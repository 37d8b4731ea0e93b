package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.HoldCause;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A reason why nothing may be injected in a course, from when it was raised until it was cleared. */
@Entity
public class CourseHold {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private HoldCause cause;

    private UUID sourceId;
    private String reasonCode;
    private Instant raisedAt;
    private Instant clearedAt;
    private String clearedReason;

    protected CourseHold() {}

    static CourseHold raise(
            UUID id, HeldCourse course, HoldCause cause, UUID sourceId, String reasonCode, Instant now) {
        CourseHold hold = new CourseHold();
        hold.id = id;
        hold.courseId = course.id();
        hold.patientId = course.patientId();
        hold.cause = cause;
        hold.sourceId = sourceId;
        hold.reasonCode = reasonCode;
        hold.raisedAt = now;
        return hold;
    }

    /** What keeps it up now, such as the recommendation that superseded the first. */
    void restsOn(UUID source) {
        sourceId = source;
    }

    void clear(String reason, Instant now) {
        clearedAt = now;
        clearedReason = reason;
    }

    public boolean isOpen() {
        return clearedAt == null;
    }

    public boolean wasOpen(Instant then) {
        return !raisedAt.isAfter(then) && (clearedAt == null || clearedAt.isAfter(then));
    }

    UUID id() {
        return id;
    }

    public UUID courseId() {
        return courseId;
    }

    HoldCause cause() {
        return cause;
    }

    public OpenHold openHold() {
        return new OpenHold(id, cause, sourceId, raisedAt);
    }

    public HoldView view() {
        return new HoldView(id, patientId, courseId, cause, sourceId, reasonCode, raisedAt, clearedAt, clearedReason);
    }
}
