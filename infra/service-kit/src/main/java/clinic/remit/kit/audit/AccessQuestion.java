package clinic.remit.kit.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which access records are wanted; null is any.
 *
 * @param until is not within
 */
record AccessQuestion(UUID patientId, UUID callerId, Instant from, Instant until) {}
