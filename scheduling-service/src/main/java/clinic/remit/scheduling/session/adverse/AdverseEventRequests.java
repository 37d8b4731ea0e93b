package clinic.remit.scheduling.session.adverse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of adverse events. */
final class AdverseEventRequests {

    private AdverseEventRequests() {}

    /**
     * @param code of GET /v1/adverse-event-codes
     * @param grade CTCAE v5, 1 to 5
     * @param action what was done about it, as a code
     */
    @Schema(examples = AdverseEventExamples.ADVERSE_EVENT)
    record NewAdverseEvent(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String code,

            @NotNull @Min(1) @Max(5) Integer grade,
            @NotNull Boolean serious,
            @NotNull Boolean resolved,
            @NotNull Instant occurredAt,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String action) {}

    /** What was wrong, as it should have been; what is absent stays. */
    @Schema(name = "Correction1", examples = AdverseEventExamples.CORRECTION)
    record Correction(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String code,

            @Min(1) @Max(5) Integer grade,
            Boolean serious,
            Boolean resolved,
            Instant occurredAt,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String action) {

        boolean saysSomething() {
            return Stream.of(code, grade, serious, resolved, occurredAt, action).anyMatch(Objects::nonNull);
        }
    }

    /** Entered in error: it did not happen. */
    @Schema(name = "Voiding1", examples = AdverseEventExamples.VOIDING)
    record Voiding(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}
}
