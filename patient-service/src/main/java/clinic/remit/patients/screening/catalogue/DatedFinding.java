package clinic.remit.patients.screening.catalogue;

import java.time.LocalDate;

/**
 * A finding that weighs differently as time goes by, and is therefore told with its day.
 *
 * @param within what it is while the window lasts
 * @param afterwards what it is later
 * @param text what the day says
 */
public record DatedFinding(String code, Window window, Finding within, Finding afterwards, String text) {

    /** How long it keeps its first weight; the policy has the lengths. */
    public enum Window {
        RECENT_EVENT,
        EARLY_REMISSION
    }

    Finding asOf(LocalDate on, LocalDate day, FindingRules rules) {
        return rules.isWithin(window, on, day) ? within : afterwards;
    }
}
