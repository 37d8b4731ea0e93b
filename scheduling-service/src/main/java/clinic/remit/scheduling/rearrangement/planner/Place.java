package clinic.remit.scheduling.rearrangement.planner;

import java.time.Instant;
import java.util.UUID;

/** When, where and under whom a session is. */
public record Place(Instant startsAt, UUID roomId, UUID physicianId) {}
