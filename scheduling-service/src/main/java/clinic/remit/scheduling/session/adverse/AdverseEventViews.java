package clinic.remit.scheduling.session.adverse;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** What callers see of adverse events. */
final class AdverseEventViews {

    private AdverseEventViews() {}

    /**
     * @param grade CTCAE v5, 1 to 5
     * @param serious in the regulatory sense
     * @param action what was done about it
     * @param voided it was entered in error
     */
    record EventView(
            UUID id,
            UUID patientId,
            UUID sessionId,
            String code,
            int grade,
            boolean serious,
            boolean resolved,
            String action,
            boolean voided,
            Instant occurredAt,
            UUID recordedBy,
            Instant recordedAt)
            implements AboutPatient {}

    /** @param version as told to other services, from 1 */
    record VersionView(
            UUID adverseEventId,
            int version,
            UUID patientId,
            UUID sessionId,
            AdverseEventVersion.Kind kind,
            String code,
            int grade,
            boolean serious,
            boolean resolved,
            String action,
            Instant occurredAt,
            String reasonCode,
            UUID recordedBy,
            Instant recordedAt)
            implements AboutPatient {}
}
