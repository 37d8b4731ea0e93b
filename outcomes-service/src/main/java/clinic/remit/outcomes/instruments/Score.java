package clinic.remit.outcomes.instruments;

import clinic.remit.events.outcomes.AlertLevel;
import java.util.List;

/**
 * What an instrument makes of its answers.
 *
 * @param total null when there is none, or too many items are missing
 * @param highestPossible the total if every missing item had its highest value
 * @param suicideItem the answer to the item that asks for suicide; null if the instrument has none or it was not answered
 * @param suicidal the answer asks for a C-SSRS screening
 * @param triage the level of a C-SSRS screening; NONE for every other instrument
 * @param flags PRORATED, INVALID, SUICIDE_ITEM_MISSING, TOTAL_ONLY, RECENT_SUICIDAL_BEHAVIOUR
 */
public record Score(
        Integer total,
        boolean valid,
        Integer highestPossible,
        String band,
        Integer suicideItem,
        boolean suicidal,
        AlertLevel triage,
        List<String> flags) {

    static final String ATTEMPT = "RECENT_SUICIDAL_BEHAVIOUR";

    public Score {
        flags = List.copyOf(flags);
    }

    public boolean tellsOfAnAttempt() {
        return flags.contains(ATTEMPT);
    }

    public boolean prorated() {
        return flags.contains("PRORATED");
    }
}
