package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

public record Evidence(
        UUID sourceId,
        String kind,
        @Optional String instrument,
        @Optional Integer value,
        Instant effectiveAt) {}
