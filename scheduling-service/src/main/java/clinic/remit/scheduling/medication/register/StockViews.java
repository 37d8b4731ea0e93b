package clinic.remit.scheduling.medication.register;

import clinic.remit.scheduling.medication.account.Account;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.ledger.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What callers see of a site's stock. */
final class StockViews {

    private StockViews() {}

    /** @param totalMg over all strengths: received = given + wasted + remaining + lost + destroyed */
    record Balance(UUID siteId, Instant at, List<Strength> strengths, Account.Figures totalMg) {}

    /** The vials of one strength together. */
    record Strength(BigDecimal concentrationMgPerMl, Account account) {}

    /**
     * @param lastCountedAt absent if it was never counted
     * @param countDueOn the local day by which it must be counted for the inventory of every two years
     * @param blockedBy the open discrepancy because of which nothing is taken from it
     */
    record InventoryLine(
            UUID vialId,
            String supplier,
            String ndc,
            String lot,
            LocalDate expires,
            boolean expired,
            BigDecimal concentrationMgPerMl,
            BigDecimal remainingMl,
            Instant lastCountedAt,
            BigDecimal lastCountedMl,
            LocalDate countDueOn,
            UUID blockedBy) {}

    /** @param countersigner who owes the second signature */
    record OwedSignature(
            UUID entryId,
            UUID vialId,
            EntryKind kind,
            Instant at,
            BigDecimal ml,
            BigDecimal mg,
            Person recordedBy,
            Person countersigner) {}

    record OpenedDiscrepancy(
            UUID id,
            UUID vialId,
            Instant openedAt,
            BigDecimal countedMl,
            BigDecimal expectedMl,
            Instant resolvedAt,
            String resolution) {}
}
