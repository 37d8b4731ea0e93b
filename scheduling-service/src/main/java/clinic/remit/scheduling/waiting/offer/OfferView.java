package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param movesSessionId the booked session that would move to this earlier place; null if one more would be booked
 * @param endedBy who accepted or declined it; null if it ended otherwise
 * @param sessionId what was booked or moved by its acceptance
 */
@Schema(name = "SlotOffer")
record OfferView(
        UUID id,
        UUID entryId,
        UUID courseId,
        UUID patientId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        UUID movesSessionId,
        Instant offeredAt,
        Instant expiresAt,
        String policyVersion,
        SlotOffer.State state,
        Instant endedAt,
        UUID endedBy,
        UUID sessionId)
        implements AboutPatient {}
