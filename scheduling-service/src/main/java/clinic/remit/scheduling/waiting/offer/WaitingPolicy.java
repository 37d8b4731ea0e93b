package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long an offer stands.
 *
 * @param offerStandsMinutes unless the place begins too soon for that
 * @param noticeMinutes an offer ends so long before the place begins: the patient must fast, and come with an escort
 * @param leastMinutesToAnswer a place is not offered if that long is not left
 */
public record WaitingPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int offerStandsMinutes,
        @PositiveOrZero int noticeMinutes,
        @Positive int leastMinutesToAnswer)
        implements Policy {

    @AssertTrue(message = "an offer must stand at least as long as is left to answer it")
    boolean isLongEnough() {
        return leastMinutesToAnswer <= offerStandsMinutes;
    }

    /** The first start of which there is still time to make an offer. */
    Instant earliestStart(Instant now) {
        return now.plus(Duration.ofMinutes(noticeMinutes + (long) leastMinutesToAnswer));
    }

    Instant expiry(Instant now, Instant startsAt) {
        Instant longest = now.plus(Duration.ofMinutes(offerStandsMinutes));
        Instant latest = startsAt.minus(Duration.ofMinutes(noticeMinutes));
        return longest.isBefore(latest) ? longest : latest;
    }
}
