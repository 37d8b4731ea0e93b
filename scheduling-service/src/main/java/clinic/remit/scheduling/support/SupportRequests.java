package clinic.remit.scheduling.support;

import clinic.remit.scheduling.support.plan.SupportKind;
import clinic.remit.scheduling.support.plan.SupportState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of support. */
final class SupportRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,63}";
    private static final int LONGEST_NOTE = 1000;
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_A_WEEK = 10_080;

    private SupportRequests() {}

    @Schema(name = "SupportOutcome")
    enum Outcome {
        HELD(SupportState.HELD),
        MISSED(SupportState.MISSED);

        private final SupportState state;

        Outcome(SupportState state) {
            this.state = state;
        }

        SupportState state() {
            return state;
        }
    }

    /**
     * @param therapistId the user id of whoever will hold it
     * @param minutes how long; policy says it unless this does
     * @param note no name in it; only those who treat read it
     */
    @Schema(name = "NewSupportSession", examples = SupportExamples.SESSION)
    record NewSession(
            @NotNull SupportKind kind,
            @NotNull Instant startsAt,
            @NotNull UUID therapistId,
            @Min(5) @Max(MINUTES_OF_A_DAY) Integer minutes,
            @Size(max = LONGEST_NOTE) String note) {}

    /**
     * @param therapistId if another will hold it
     * @param minutes if it will be of another length
     */
    @Schema(name = "SupportMove", examples = SupportExamples.MOVE)
    record Move(
            @NotNull Instant startsAt,
            UUID therapistId,
            @Min(5) @Max(MINUTES_OF_A_DAY) Integer minutes) {}

    @Schema(examples = SupportExamples.OUTCOME)
    record SessionOutcome(
            @NotNull Outcome outcome,
            @Size(max = LONGEST_NOTE) String note) {}

    @Schema(name = "SupportReason", examples = SupportExamples.REASON)
    record Reason(@NotBlank @Pattern(regexp = CODE) String reasonCode) {}

    /**
     * @param measureCode which, if the kind is OTHER
     * @param target ACTIVITY: minutes a week; NO_ALCOHOL: hours before and after a dose; policy says it unless this does
     * @param agreedOn today unless said otherwise
     */
    @Schema(examples = SupportExamples.GOAL)
    record NewGoal(
            @NotNull SupportGoal.Kind kind,
            @Pattern(regexp = CODE) String measureCode,
            @Min(1) @Max(MINUTES_OF_A_WEEK) Integer target,
            LocalDate agreedOn,
            @Size(max = LONGEST_NOTE) String note) {}

    /**
     * @param minutes of activity in the week to that day
     * @param change what happened to the antidepressant that was to stay as it is
     */
    @Schema(examples = SupportExamples.PROGRESS)
    record NewProgress(
            @NotNull LocalDate observedOn,
            @NotNull GoalProgress.Finding finding,
            @Min(0) @Max(MINUTES_OF_A_WEEK) Integer minutes,
            GoalProgress.Change change,
            @Size(max = LONGEST_NOTE) String note) {}
}
