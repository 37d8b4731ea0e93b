package clinic.remit.scheduling.session.finding;

import clinic.remit.kit.audit.AboutPatient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What was found at a session.
 *
 * @param value of what is measured, in mmHg
 * @param foundAt when it was measured, or seen
 */
public record FindingView(
        UUID id,
        UUID patientId,
        UUID sessionId,
        FindingCode code,
        BigDecimal value,
        Instant foundAt,
        UUID recordedBy,
        Instant recordedAt)
        implements AboutPatient {}
