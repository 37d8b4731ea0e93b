package clinic.remit.scheduling.session.injection;

import clinic.remit.scheduling.medication.BodySite;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What physicians say of injections that are on record. */
final class InjectionRequests {

    private InjectionRequests() {}

    /**
     * What was wrong, as it should have been; what is absent stays.
     *
     * @param performedAt when the needle went in
     * @param givenMl at most what was drawn
     * @param orderedMg as ordered
     * @param dosingWeightKg by which the dose was calculated, in kg
     * @param witnessId who saw wasted what was drawn and not given; needed for every correction that the ledger must know of, where
     *     something was left
     */
    @Schema(examples = InjectionExamples.CORRECTION)
    record Correction(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode,

            Instant performedAt,

            @Positive @Digits(integer = 4, fraction = 3) BigDecimal givenMl,
            @Positive @Digits(integer = 4, fraction = 3) BigDecimal orderedMg,

            @DecimalMin("20") @DecimalMax("300") @Digits(integer = 3, fraction = 2)
            BigDecimal dosingWeightKg,

            BodySite bodySite,
            UUID injectedBy,
            UUID witnessId) {

        boolean saysSomething() {
            return Stream.of(performedAt, givenMl, orderedMg, dosingWeightKg, bodySite, injectedBy, witnessId)
                    .anyMatch(Objects::nonNull);
        }
    }

    /** What became of a dose that was drawn and never given; into the vial it does not come back. */
    enum DrawnDrug {
        /** Before a witness. */
        WASTED,
        /** Nobody saw, or knows, what became of it: the DEA is told within 1 business day (Form 106). */
        LOST
    }

    /**
     * Entered in error: the injection was never given.
     *
     * @param witnessId who saw it wasted
     * @param wasteMethod how it was wasted
     */
    @Schema(examples = InjectionExamples.VOIDING)
    record Voiding(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode,

            @NotNull DrawnDrug drawnDrug,
            UUID witnessId,
            @Size(max = 200) String wasteMethod) {}
}
