package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a goal up to a day. */
@Entity
class GoalProgress {

    @Schema(name = "GoalFinding")
    enum Finding {
        KEPT,
        PARTLY_KEPT,
        NOT_KEPT
    }

    /** What happened to an antidepressant. */
    @Schema(name = "AntidepressantChange")
    enum Change {
        STARTED,
        STOPPED,
        SWITCHED,
        DOSE_RAISED,
        DOSE_LOWERED
    }

    @Id
    private UUID id;

    private UUID goalId;
    private LocalDate observedOn;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private Change change;

    private String note;
    private UUID recordedBy;
    private Instant recordedAt;
    private String voidReason;
    private UUID voidedBy;
    private Instant voidedAt;

    protected GoalProgress() {}

    static GoalProgress of(UUID id, UUID goalId, SupportRequests.NewProgress said, UUID by, Instant now) {
        GoalProgress progress = new GoalProgress();
        progress.id = id;
        progress.goalId = goalId;
        progress.observedOn = said.observedOn();
        progress.finding = said.finding();
        progress.minutes = said.minutes();
        progress.change = said.change();
        progress.note = said.note();
        progress.recordedBy = by;
        progress.recordedAt = now;
        return progress;
    }

    void voided(String reason, UUID by, Instant now) {
        if (voidedAt != null) {
            throw new Conflict("voided", "The progress was entered in error and is void.", Map.of("progressId", id));
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = now;
    }

    UUID goalId() {
        return goalId;
    }

    /** A change of the antidepressant: what the scores say of the injections is to be read with that. */
    boolean isConfounder() {
        return change != null && voidedAt == null;
    }

    SupportViews.Confounder confounder() {
        return new SupportViews.Confounder(goalId, id, observedOn, change);
    }

    SupportViews.ProgressView view(boolean withNote) {
        return new SupportViews.ProgressView(
                id,
                observedOn,
                finding,
                minutes,
                change,
                isConfounder(),
                withNote ? note : null,
                recordedBy,
                recordedAt,
                SupportViews.Voiding.of(voidReason, voidedBy, voidedAt));
    }
}
