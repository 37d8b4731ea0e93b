package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a recommendation rests on.
 *
 * @param sourceId id of the assessment, injection or other fact
 * @param kind what sort of fact, as a code
 * @param value total of a score
 */
public record Evidence(
        UUID sourceId,
        String kind,
        @Optional String instrument,
        @Optional Integer value,
        Instant effectiveAt) {}
