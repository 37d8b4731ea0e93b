package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.scheduling.medication.account.Account;
import clinic.remit.scheduling.medication.account.EntryKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What callers see of vials. */
final class LedgerViews {

    private LedgerViews() {}

    /**
     * What was known at the instant {@code at}: a mistyped receipt shows as it was until its correction.
     *
     * @param openingMl what was in it when it came
     * @param remainingMl what was left in it at the instant {@code at}
     * @param account where everything was at the instant {@code at} that was received
     * @param blockedBy the open discrepancy because of which nothing is taken from it
     */
    record VialView(
            UUID id,
            UUID siteId,
            String supplier,
            String ndc,
            String lot,
            BigDecimal concentrationMgPerMl,
            BigDecimal volumeMl,
            BigDecimal openingMl,
            BigDecimal remainingMl,
            LocalDate expires,
            Instant receivedAt,
            Person receivedBy,
            Instant at,
            Account account,
            UUID blockedBy) {}

    /**
     * @param at when it happened
     * @param ml received, given, wasted, counted, lost or destroyed; of a correction, what the entry should have said
     * @param drawnMl of a dose, what went into the syringe
     * @param changeMl what the vial holds more by it; negative for what left
     * @param countersignerId who owes, or has given, the second signature
     * @param reference number or date of a DEA form
     * @param drawId the dose whose rest was wasted
     * @param corrects the entry that this one corrects
     */
    record EntryView(
            UUID id,
            UUID vialId,
            EntryKind kind,
            Instant at,
            Instant recordedAt,
            BigDecimal ml,
            BigDecimal mg,
            BigDecimal drawnMl,
            BigDecimal drawnMg,
            BigDecimal changeMl,
            UUID patientId,
            UUID sessionId,
            Person injectedBy,
            Person orderedBy,
            Person recordedBy,
            Person witness,
            UUID countersignerId,
            Instant countersignedAt,
            String reason,
            String method,
            String reference,
            UUID drawId,
            UUID corrects)
            implements AboutPatients {

        @Override
        public List<UUID> patientIds() {
            return patientId == null ? List.of() : List.of(patientId);
        }
    }

    /**
     * @param entry the line that corrects the receipt
     * @param sessionIds of the doses from it, where the strength was wrong: the records of those that were not voided were put right
     */
    record ReceiptCorrected(
            EntryView entry,
            List<UUID> sessionIds,
            @JsonIgnore List<UUID> patientIds) implements AboutPatients {}

    static final String TELL_THE_DEA = "Tell the DEA within 1 business day of finding it out, and file DEA Form 106.";

    /** @param notice what the clinic must do now */
    record Loss(EntryView entry, String notice) {}

    /** @param discrepancy what stands open for the vial after the count */
    record Count(EntryView entry, BigDecimal expectedMl, DiscrepancyView discrepancy) {}

    /**
     * @param resolution why the count differed
     * @param entryId the entry that set the ledger right, where one was needed
     * @param notice what the clinic must do now, in the answer to a resolution with a loss
     */
    record DiscrepancyView(
            UUID id,
            UUID vialId,
            UUID siteId,
            UUID countId,
            Instant openedAt,
            BigDecimal countedMl,
            BigDecimal expectedMl,
            Instant resolvedAt,
            Person resolvedBy,
            String resolution,
            UUID entryId,
            String notice) {}
}
