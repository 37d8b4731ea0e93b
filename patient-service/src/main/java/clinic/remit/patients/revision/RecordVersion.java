package clinic.remit.patients.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What a fact said from an instant on.
 *
 * @param number its place: a later version of the same patient has a higher one
 * @param patientId whose record it is in
 * @param content the fact, its properties named as in the program
 * @param before what it said before; null for its first version
 */
public record RecordVersion(
        long number,
        Instant at,
        Author by,
        String correlationId,
        UUID patientId,
        FactKind kind,
        UUID factId,
        JsonNode content,
        JsonNode before) {}
