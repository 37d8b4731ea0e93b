package clinic.remit.scheduling.medication.ledger;

import clinic.remit.scheduling.medication.MedicationExamples;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of vials. Volumes in mL; reasons and methods are read by auditors and name no patient. */
final class LedgerRequests {

    private static final String NDC = "[0-9]{11}|[0-9]{5}-[0-9]{4}-[0-9]{2}";

    private LedgerRequests() {}

    /**
     * @param ndc National Drug Code: 11 digits, or 5-4-2 with hyphens
     * @param volumeMl as the label says
     * @param openingMl what was in it when it came
     * @param receivedAt now, when absent
     */
    @Schema(examples = MedicationExamples.VIAL)
    record NewVial(
            @NotNull UUID siteId,
            @NotBlank @Size(max = 200) String supplier,

            @NotNull @Pattern(regexp = NDC, message = "11 digits, or 5-4-2 digits with hyphens, such as 00409-2051-05")
            String ndc,

            @NotBlank @Size(max = 100) String lot,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal concentrationMgPerMl,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal volumeMl,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal openingMl,

            @NotNull LocalDate expires,
            Instant receivedAt) {}

    /** @param occurredAt now, when absent */
    @Schema(examples = MedicationExamples.WASTE)
    record NewWaste(
            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal ml,

            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 200) String method,
            @NotNull UUID witnessId,
            Instant occurredAt) {}

    /**
     * @param form41 number or date of the DEA Form 41
     * @param occurredAt now, when absent
     */
    @Schema(examples = MedicationExamples.DESTRUCTION)
    record NewDestruction(
            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal ml,

            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 200) String method,
            @NotBlank @Size(max = 100) String form41,
            @NotNull UUID witnessId,
            Instant occurredAt) {}

    /**
     * @param form106 number or date of the DEA Form 106, if it is written already
     * @param occurredAt when it was found out; now, when absent
     */
    @Schema(examples = MedicationExamples.LOSS)
    record NewLoss(
            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal ml,

            @NotBlank @Size(max = 500) String reason,
            @Size(max = 100) String form106,
            Instant occurredAt) {}

    /** @param witnessId the second person who counted */
    @Schema(examples = MedicationExamples.COUNT)
    record NewCount(
            @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 3)
            BigDecimal countedMl,

            @NotNull UUID witnessId) {}

    /**
     * @param ml what the entry should have said; of a dose, what was given
     * @param witnessId who saw what is wasted, destroyed or counted by it; not needed for a dose without a rest, or a loss
     */
    @Schema(examples = MedicationExamples.CORRECTION)
    record NewCorrection(
            @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 3)
            BigDecimal ml,

            @NotBlank @Size(max = 500) String reason,
            UUID witnessId) {}

    /**
     * What was wrong in a receipt, as it should have been; what is absent stays.
     *
     * @param witnessId who has read the label too
     */
    @Schema(examples = MedicationExamples.RECEIPT_CORRECTION)
    record ReceiptCorrection(
            @Size(min = 1, max = 200) String supplier,

            @Pattern(regexp = NDC, message = "11 digits, or 5-4-2 digits with hyphens, such as 00409-2051-05")
            String ndc,

            @Size(min = 1, max = 100) String lot,
            @Positive @Digits(integer = 4, fraction = 3) BigDecimal concentrationMgPerMl,
            @Positive @Digits(integer = 4, fraction = 3) BigDecimal volumeMl,
            @Positive @Digits(integer = 4, fraction = 3) BigDecimal openingMl,
            LocalDate expires,
            @NotBlank @Size(max = 500) String reason,
            @NotNull UUID witnessId) {}

    /**
     * @param ml what the entry should have said; of a dose, what was given
     * @param drawnMl of a dose, what was drawn; as it was, when absent
     */
    record Restatement(
            @NotNull UUID entryId,

            @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 3)
            BigDecimal ml,

            @Positive @Digits(integer = 4, fraction = 3) BigDecimal drawnMl,
            UUID witnessId) {}

    /**
     * @param correction of the entry that was wrong, where one was
     * @param lostMl what is missing and cannot be explained, where something is
     */
    @Schema(examples = MedicationExamples.RESOLUTION)
    record NewResolution(
            @NotBlank @Size(max = 500) String reason,
            @Valid Restatement correction,
            @Positive @Digits(integer = 4, fraction = 3) BigDecimal lostMl) {}
}
