package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was agreed with the patient beside the injections. What came of it is its progress. */
@Entity
class SupportGoal {

    @Schema(name = "GoalKind")
    enum Kind {
        SLEEP_PLAN,
        /** So many minutes a week. */
        ACTIVITY,
        /** None for so many hours before and after a dose. */
        NO_ALCOHOL,
        /** The oral antidepressant goes on unchanged. */
        ANTIDEPRESSANT_STABLE,
        OTHER
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String measureCode;
    private Integer target;
    private String note;
    private LocalDate agreedOn;
    private UUID agreedBy;
    private Instant agreedAt;
    private UUID endedBy;
    private Instant endedAt;
    private String endReason;
    private String voidReason;
    private UUID voidedBy;
    private Instant voidedAt;
    private Instant changedAt; // also by its progress, so that its version tells of that too

    protected SupportGoal() {}

    static SupportGoal agreed(
            UUID id, Course course, SupportRequests.NewGoal said, Integer target, LocalDate on, UUID by, Instant now) {
        SupportGoal goal = new SupportGoal();
        goal.id = id;
        goal.courseId = course.id();
        goal.patientId = course.patientId();
        goal.kind = said.kind();
        goal.measureCode = said.measureCode();
        goal.target = target;
        goal.note = said.note();
        goal.agreedOn = on;
        goal.agreedBy = by;
        goal.agreedAt = now;
        goal.changedAt = now;
        return goal;
    }

    void progressed(Instant now) {
        mustBeOpen();
        changedAt = now;
    }

    void progressVoided(Instant now) {
        mustNotBeVoid();
        changedAt = now;
    }

    void end(String reason, UUID by, Instant now) {
        mustBeOpen();
        endReason = reason;
        endedBy = by;
        endedAt = now;
        changedAt = now;
    }

    void voided(String reason, UUID by, Instant now) {
        mustNotBeVoid();
        voidReason = reason;
        voidedBy = by;
        voidedAt = now;
        changedAt = now;
    }

    private void mustBeOpen() {
        mustNotBeVoid();
        if (endedAt != null) {
            throw new Conflict("goal-ended", "The goal has ended. Agree a new one.", Map.of("goalId", id));
        }
    }

    private void mustNotBeVoid() {
        if (isVoid()) {
            throw new Conflict("voided", "The goal was entered in error and is void.", Map.of("goalId", id));
        }
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID courseId() {
        return courseId;
    }

    UUID patientId() {
        return patientId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    /** @param withNotes notes are for those who treat */
    SupportViews.GoalView view(List<GoalProgress> progress, boolean withNotes) {
        return new SupportViews.GoalView(
                id,
                courseId,
                patientId,
                kind,
                measureCode,
                target,
                withNotes ? note : null,
                agreedOn,
                agreedBy,
                endedAt,
                endedBy,
                endReason,
                SupportViews.Voiding.of(voidReason, voidedBy, voidedAt),
                progress.stream().map(each -> each.view(withNotes)).toList());
    }
}
