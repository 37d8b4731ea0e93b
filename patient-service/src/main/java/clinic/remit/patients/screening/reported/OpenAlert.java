package clinic.remit.patients.screening.reported;

import java.util.UUID;

/**
 * An alert that no physician has closed yet.
 *
 * @param trigger the rule that raised it; null when that was not told
 */
public record OpenAlert(UUID id, String trigger) {}
