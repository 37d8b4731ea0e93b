package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.HoldCause;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold of a course that nobody and nothing has cleared yet.
 *
 * @param sourceId what raised it; null for a manual one
 */
public record OpenHold(UUID id, HoldCause cause, UUID sourceId, Instant raisedAt) {}
