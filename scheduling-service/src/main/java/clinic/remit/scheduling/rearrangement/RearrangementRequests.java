package clinic.remit.scheduling.rearrangement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of a day that must be rearranged. */
final class RearrangementRequests {

    private static final int MOST = 50;

    private RearrangementRequests() {}

    @Schema(name = "RearrangementReason")
    enum Reason {
        PHYSICIAN_ABSENT,
        ROOM_CLOSED,
        OTHER
    }

    record PhysicianAbsent(
            @NotNull UUID physicianId,
            @NotNull Instant from,
            @NotNull Instant until) {}

    record RoomClosed(
            @NotNull UUID roomId,
            @NotNull Instant from,
            @NotNull Instant until) {}

    /**
     * @param date a local day of the site, from today on
     * @param reasonCode OTHER unless it is said
     * @param physiciansAbsent supposed, beside what the roster says
     * @param roomsClosed supposed, beside what the roster says
     */
    @Schema(name = "NewRearrangement", examples = RearrangementExamples.REARRANGEMENT)
    record NewRearrangement(
            @NotNull LocalDate date,
            Reason reasonCode,
            @Size(max = MOST) List<@NotNull @Valid PhysicianAbsent> physiciansAbsent,
            @Size(max = MOST) List<@NotNull @Valid RoomClosed> roomsClosed) {

        Reason reason() {
            return reasonCode == null ? Reason.OTHER : reasonCode;
        }

        List<PhysicianAbsent> absent() {
            return physiciansAbsent == null ? List.of() : physiciansAbsent;
        }

        List<RoomClosed> closed() {
            return roomsClosed == null ? List.of() : roomsClosed;
        }
    }

    /** @param leaveUnplaced all sessions without a place, by id: they stay as they are, and somebody looks after each */
    @Schema(name = "RearrangementAcceptance", examples = RearrangementExamples.ACCEPTANCE)
    record Acceptance(@NotNull @Size(max = 500) List<@NotNull UUID> leaveUnplaced) {}
}
