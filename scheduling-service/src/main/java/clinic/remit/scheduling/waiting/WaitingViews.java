package clinic.remit.scheduling.waiting;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.slots.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers see of the waiting list. */
final class WaitingViews {

    private WaitingViews() {}

    /**
     * @param sessionId that would move to an earlier place; null for one more session
     * @param freeNow slots that are free and suit already, when the course is put on the list or its wishes change; otherwise null
     */
    @Schema(name = "WaitingEntry")
    record EntryView(
            UUID id,
            UUID courseId,
            UUID patientId,
            UUID siteId,
            UUID sessionId,
            Wishes wishes,
            Instant waitingSince,
            UUID writtenBy,
            Instant endedAt,
            WaitingEntry.End endReason,
            String reasonCode,
            UUID endedBy,
            List<Slot> freeNow)
            implements AboutPatient {}

    /**
     * @param place in the order in which they are asked, from 1
     * @param booked whether the course has a session ahead
     * @param doseDueSince since when the next dose could have been given; in the future if it is too early for it
     */
    @Schema(name = "WaitingPlace")
    record Listed(int place, boolean booked, Instant doseDueSince, EntryView entry) implements AboutPatient {

        @Override
        public UUID patientId() {
            return entry.patientId();
        }
    }
}
