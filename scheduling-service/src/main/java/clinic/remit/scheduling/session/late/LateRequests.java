package clinic.remit.scheduling.session.late;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What physicians say of doses that were given while the system was down. */
final class LateRequests {

    private LateRequests() {}

    /**
     * A dose that was given while it could not be recorded. The physician who sends it attests to it with the own token.
     *
     * @param performedAt when the needle went in
     * @param attested true: it is known that the dose was given so
     * @param roomId of a dose without a booked session alone: where it was given
     * @param doseMgPerKg as ordered
     * @param dosingWeightKg by which the dose was calculated then, in kg
     * @param supervisedBy the physician who was in the room; who sends it, when absent
     * @param injectedBy who held the syringe; the supervising physician, when absent
     * @param wasteWitnessId who saw wasted what was drawn and not given, where something was
     * @param checks before the dose, as far as somebody wrote them down
     * @param discharge if the patient has left since
     */
    @Schema(examples = {LateExamples.LATE_ADMINISTRATION, LateExamples.LATE_ADMINISTRATION_UNBOOKED})
    record LateAdministration(
            @NotNull Instant performedAt,

            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode,

            @NotNull @AssertTrue(message = "true: a physician attests that the dose was given so")
            Boolean attested,

            UUID roomId,
            @NotNull UUID vialId,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal doseMgPerKg,

            @NotNull @DecimalMin("20") @DecimalMax("300") @Digits(integer = 3, fraction = 2)
            BigDecimal dosingWeightKg,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal drawnMl,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal givenMl,

            @NotNull BodySite bodySite,
            UUID supervisedBy,
            UUID injectedBy,
            UUID wasteWitnessId,
            @Size(max = 200) String wasteMethod,
            @Valid PreDoseChecks checks,
            @Valid LateDischarge discharge) {

        Instant dischargedAt() {
            return discharge == null ? null : discharge.at();
        }
    }

    /** A discharge that could not be recorded when it was. */
    record LateDischarge(@NotNull Instant at, @NotNull Disposition disposition) {}
}
