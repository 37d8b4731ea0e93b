package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.policy.Policy;
import clinic.remit.scheduling.rearrangement.planner.Planner;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How a day is rearranged; numbers of our own.
 *
 * @param movesPerSession that the search tries: the same day gives the same plan
 * @param secondsAtMost when the search ends before that, on a slow machine
 * @param daysAfterward on which sessions are put that the day cannot hold
 * @param leastNoticeMinutes from the proposal to the new start of a session
 * @param givenUpAfterMinutes a plan that is not there by then was lost with the process that looked for it
 */
public record RearrangementPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int movesPerSession,
        @Positive @Max(120) int secondsAtMost,
        @PositiveOrZero @Max(14) int daysAfterward,
        @PositiveOrZero int leastNoticeMinutes,
        @Positive int givenUpAfterMinutes)
        implements Policy {

    @AssertTrue(message = "a plan must not be given up while it is looked for")
    boolean isPatient() {
        return givenUpAfterMinutes * 60 > secondsAtMost;
    }

    Planner.Effort effort() {
        return new Planner.Effort(movesPerSession, Duration.ofSeconds(secondsAtMost));
    }

    Duration leastNotice() {
        return Duration.ofMinutes(leastNoticeMinutes);
    }

    Duration givenUpAfter() {
        return Duration.ofMinutes(givenUpAfterMinutes);
    }
}
