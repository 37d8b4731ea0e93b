package clinic.remit.patients.screening.catalogue;

import clinic.remit.patients.screening.catalogue.DatedFinding.Window;
import java.time.LocalDate;

/**
 * The values of {@code policies/eligibility.yaml} by which dated findings are judged; domain.md section 2.
 *
 * @param recentEventDays up to and with this many days an event is recent
 * @param earlyRemissionMonths below this many months a remission is early
 */
public record FindingRules(int recentEventDays, int earlyRemissionMonths) {

    public FindingRules {
        if (recentEventDays <= 0 || earlyRemissionMonths <= 0) {
            throw new IllegalArgumentException(
                    "The eligibility policy needs findings.recentEventDays and findings.earlyRemissionMonths above 0");
        }
    }

    boolean isWithin(Window window, LocalDate on, LocalDate day) {
        return switch (window) {
            case RECENT_EVENT -> !on.plusDays(recentEventDays).isBefore(day);
            case EARLY_REMISSION -> on.plusMonths(earlyRemissionMonths).isAfter(day);
        };
    }
}
