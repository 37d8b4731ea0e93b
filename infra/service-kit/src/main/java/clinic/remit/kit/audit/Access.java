package clinic.remit.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One request.
 *
 * @param operation method and address, with {@code {id}} where an id stood
 * @param targetId the first id in the address
 * @param patientIds whom it concerned; none when it was refused before that was known, or found nobody
 * @param status the answer's
 */
record Access(
        Instant at,
        UUID callerId,
        List<String> callerRoles,
        String operation,
        UUID targetId,
        Set<UUID> patientIds,
        int status,
        String correlationId) {}
