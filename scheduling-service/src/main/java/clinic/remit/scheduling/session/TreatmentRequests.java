package clinic.remit.scheduling.session;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.scheduling.medication.BodySite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What callers say of a treatment under way. */
final class TreatmentRequests {

    private TreatmentRequests() {}

    /**
     * The physician who sends it attests, with the own token, to be in the room.
     *
     * @param givenMl less than the full volume for a partial dose
     * @param injectedBy who held the syringe; the physician, when absent
     * @param wasteWitnessId who saw the rest wasted
     */
    record Administration(
            @NotNull UUID vialId,
            @NotNull @Positive BigDecimal doseMgPerKg,
            @NotNull @Positive BigDecimal drawnMl,
            @NotNull @Positive BigDecimal givenMl,
            @NotNull BodySite bodySite,
            UUID injectedBy,
            UUID wasteWitnessId) {}

    record NewObservation(@NotNull @Valid Vitals vitals) {}

    /** @param grade CTCAE v5, 1 to 5 */
    record NewAdverseEvent(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String code,

            @NotNull @Min(1) @Max(5) Integer grade,
            @NotNull Boolean serious,
            @NotNull Boolean resolved,
            @NotNull Instant occurredAt) {}

    /** @param criteria needed to send a patient home */
    record Closing(@NotNull Disposition disposition, @Valid HomeCriteria criteria) {}

    record HomeCriteria(
            @NotNull Boolean oriented,
            @NotNull Boolean steadyGait,
            @NotNull @Valid DischargeCriteria.Mpadss mpadss,
            @NotNull Boolean escortPresent,
            @NotNull Boolean toldNotToDrive) {}
}
