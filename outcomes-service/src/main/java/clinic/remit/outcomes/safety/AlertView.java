package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An alert as it stands.
 *
 * @param siteId where the patient is treated: the site of the open course, else of the latest; null without one
 * @param trigger SUICIDE_ITEM, C_SSRS, ADVERSE_EVENT, WORSENING, or a flag of {@code policies/safety.yaml}
 * @param sourceId the score, adverse event, finding, screening or determination that showed it
 * @param evidenceAt when the patient was so, which may be long past; null for alerts raised before it was kept
 * @param evidence EVIDENCE_VOIDED when what raised it was voided, or corrected so that it would not raise it
 */
public record AlertView(
        UUID id,
        UUID patientId,
        UUID siteId,
        AlertLevel level,
        String trigger,
        UUID sourceId,
        Instant evidenceAt,
        Instant raisedAt,
        Instant acknowledgeBy,
        Instant acknowledgedAt,
        UUID acknowledgedBy,
        Instant escalatedAt,
        String evidence,
        Instant closedAt,
        UUID closedBy,
        String reasonCode,
        String done,
        long version,
        List<SafetyPolicy.CrisisContact> crisisContacts)
        implements AboutPatient {}
