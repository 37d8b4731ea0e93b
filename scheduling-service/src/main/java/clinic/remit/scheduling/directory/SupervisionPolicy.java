package clinic.remit.scheduling.directory;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How many patients one physician looks after; domain.md section 11 names the sources.
 *
 * @param minutesBetweenInjections a physician supervises one injection in any so many minutes
 * @param mostUnderObservation patients at a time between their dose and their discharge
 */
public record SupervisionPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int minutesBetweenInjections,
        @Positive int mostUnderObservation)
        implements Policy {

    public Duration betweenInjections() {
        return Duration.ofMinutes(minutesBetweenInjections);
    }
}
