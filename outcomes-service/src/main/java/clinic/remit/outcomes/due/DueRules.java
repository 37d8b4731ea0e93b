package clinic.remit.outcomes.due;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;

/** The values of {@code policies/due.yaml}; each is explained there. */
public record DueRules(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        @Min(1) int beforeInjectionHours,
        @Min(1) int everyDays,
        @NotEmpty List<@Min(1) Integer> followUpDays,
        @Min(0) int followUpEarlyDays,
        @Min(0) int overdueAfterDays)
        implements Policy {

    public DueRules {
        if (!followUpDays.equals(followUpDays.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("followUpDays must go up");
        }
        followUpDays = List.copyOf(followUpDays);
    }
}
