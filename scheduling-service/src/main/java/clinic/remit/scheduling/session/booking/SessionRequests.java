package clinic.remit.scheduling.session.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of sessions. */
public final class SessionRequests {

    private SessionRequests() {}

    @Schema(examples = BookingExamples.SESSION)
    record NewSession(
            @NotNull UUID courseId,
            @NotNull Instant startsAt,
            @NotNull UUID roomId,
            @NotNull UUID physicianId) {}

    @Schema(examples = BookingExamples.MOVE)
    record Move(
            @NotNull Instant startsAt,
            @NotNull UUID roomId,
            @NotNull UUID physicianId) {}

    @Schema(examples = BookingExamples.REASON)
    public record Reason(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}
}
