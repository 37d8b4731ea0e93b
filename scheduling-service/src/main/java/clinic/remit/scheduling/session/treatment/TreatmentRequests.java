package clinic.remit.scheduling.session.treatment;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.session.discharge.HomeCriteria;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of a treatment under way. */
final class TreatmentRequests {

    private TreatmentRequests() {}

    /**
     * The physician who sends it attests, with the own token, to be in the room.
     *
     * @param givenMl less than the full volume for a partial dose
     * @param injectedBy who held the syringe; the physician, when absent
     * @param wasteWitnessId who saw the rest wasted, and countersigns it in the ledger
     * @param wasteMethod how the rest was wasted
     * @param doseReasonCode why more is given than the clearance planned
     */
    @Schema(examples = TreatmentExamples.ADMINISTRATION)
    record Administration(
            @NotNull UUID vialId,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal doseMgPerKg,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal drawnMl,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal givenMl,

            @NotNull BodySite bodySite,
            UUID injectedBy,
            UUID wasteWitnessId,
            @Size(max = 200) String wasteMethod,
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String doseReasonCode) {}

    /** @param criteria needed to send a patient home */
    @Schema(examples = TreatmentExamples.CLOSING)
    record Closing(@NotNull Disposition disposition, @Valid HomeCriteria criteria) {}
}
