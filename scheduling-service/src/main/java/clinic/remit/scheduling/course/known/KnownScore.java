package clinic.remit.scheduling.course.known;

import java.time.Instant;
import java.util.UUID;

/**
 * A score as it is known here.
 *
 * @param total absent when the instrument has none or it is not valid
 * @param acute rated within 24 hours after an injection
 * @param effectiveAt when the patient was rated; null when only its voiding was heard of
 */
public record KnownScore(
        UUID assessmentId,
        UUID patientId,
        String instrument,
        Integer total,
        boolean valid,
        boolean acute,
        boolean voided,
        Instant effectiveAt,
        int version) {}
