package clinic.remit.patients.history;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of one depressive episode.
 *
 * @param icd10 ICD-10-CM, F32 or F33
 * @param end the last day; null while it lasts
 */
public record EpisodeFacts(UUID id, String icd10, EpisodeSeverity severity, LocalDate onset, LocalDate end) {

    public boolean isCurrentOn(LocalDate day) {
        return !onset.isAfter(day) && (end == null || !end.isBefore(day));
    }
}
