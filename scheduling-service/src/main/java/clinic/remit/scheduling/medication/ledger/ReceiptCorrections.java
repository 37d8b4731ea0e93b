package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says in a new line what the receipt of a vial should have said. The receipt stays; what is true is known from the correction on, and what
 * was known before it is what every earlier instant shows.
 */
@ApplicationScoped
class ReceiptCorrections {

    private final Book book;
    private final People people;
    private final Event<VialStrengthCorrected> strengthCorrected;
    private final Clock clock;

    ReceiptCorrections(Book book, People people, Event<VialStrengthCorrected> strengthCorrected, Clock clock) {
        this.book = book;
        this.people = people;
        this.strengthCorrected = strengthCorrected;
        this.clock = clock;
    }

    /** @param doses from it, where the strength was wrong: the records of those that were not voided are put right */
    record Corrected(VialEntry entry, List<VialEntry> doses) {

        List<UUID> sessionIds() {
            return doses.stream().map(VialEntry::sessionId).toList();
        }
    }

    /**
     * @throws Conflict vial-counted if what it came with is said otherwise when two people have counted it; vial-too-empty if less came than
     *     has left it; vial-in-use if a dose is drawn at this moment
     * @throws Unprocessable if nothing is said that differs, or what cannot be
     */
    Corrected correct(UUID vialId, LedgerRequests.ReceiptCorrection said) {
        Label before = book.label(vialId);
        Label after = before.with(said);
        List<VialEntry> doses = after.isAsStrongAs(before) ? List.of() : book.doses(vialId);
        if (!after.isAsStrongAs(before)) {
            strengthCorrected.fire(new VialStrengthCorrected(
                    vialId,
                    after.concentrationMgPerMl(),
                    doses.stream().map(VialEntry::sessionId).toList()));
        }
        Vial vial = book.lock(vialId);
        if (!book.label(vialId).equals(before)
                || !after.isAsStrongAs(before) && book.doses(vialId).size() != doses.size()) {
            throw Conflict.retryLater(
                    "vial-in-use",
                    "Something was written down of the vial at this moment. Look at it, and try again.",
                    1);
        }
        VialEntry receipt = book.receipts(List.of(vialId)).get(vialId);
        BigDecimal openedWith = book.standing(receipt).ml();
        BigDecimal opening = said.openingMl() == null ? openedWith : said.openingMl();
        String differences = differences(before, after, openedWith, opening);
        mustBePossible(vial, after, opening, differences);
        if (opening.compareTo(openedWith) != 0) {
            mustNotBeCounted(vialId);
        }
        Person writer = people.caller();
        Person witness = people.witness("witnessId", said.witnessId(), writer.id());
        Instant now = clock.instant();
        VialEntry correction = VialEntry.of(Ids.next(), vialId, EntryKind.CORRECTION, opening, writer, now, now)
                .correcting(receipt, receipt, null)
                .because(said.reason() + " (" + differences + ")", null)
                .moving(Movement.received(opening).minus(Movement.received(openedWith)))
                .witnessed(witness, witness.id());
        book.add(correction, after);
        return new Corrected(correction, doses);
    }

    private static void mustBePossible(Vial vial, Label after, BigDecimal opening, String differences) {
        if (differences.isEmpty()) {
            throw implausible(
                    "reason", "nothing that differs", "at least one of the fields of the receipt that was wrong");
        }
        if (opening.compareTo(after.volumeMl()) > 0) {
            throw implausible(
                    "openingMl",
                    opening.toPlainString(),
                    "at most volumeMl, " + after.volumeMl().toPlainString() + " mL");
        }
        LocalDate received = LocalDate.ofInstant(vial.receivedAt(), ZoneOffset.UTC);
        if (!Ledger.isShelfLife(received, after.expires())) {
            throw implausible(
                    "expires",
                    after.expires().toString(),
                    "within " + Ledger.LONGEST_SHELF_LIFE + " years of " + received + ", when it was received");
        }
    }

    private void mustNotBeCounted(UUID vialId) {
        if (book.isCounted(vialId)) {
            throw new Conflict(
                    "vial-counted",
                    "Two people have counted the vial since: what is in it is corrected when a count has shown the difference, in the"
                            + " resolution of its discrepancy. What its label says may still be corrected.",
                    Map.of("vialId", vialId));
        }
    }

    /** For the register: what the receipt said, and what it should have. */
    private static String differences(Label before, Label after, BigDecimal openedWith, BigDecimal opening) {
        List<String> found = new ArrayList<>();
        Stream.of(
                        difference("supplier", before.supplier(), after.supplier()),
                        difference("NDC", before.ndc(), after.ndc()),
                        difference("lot", before.lot(), after.lot()),
                        difference("mg/mL", before.concentrationMgPerMl(), after.concentrationMgPerMl()),
                        difference("mL by the label", before.volumeMl(), after.volumeMl()),
                        difference("expires", before.expires(), after.expires()),
                        difference("mL received", openedWith, opening))
                .filter(Objects::nonNull)
                .forEach(found::add);
        return String.join("; ", found);
    }

    private static String difference(String what, Object before, Object after) {
        return Objects.equals(before, after)
                        || before instanceof BigDecimal number && number.compareTo((BigDecimal) after) == 0
                ? null
                : what + " " + text(after) + ", not " + text(before);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, "known");
    }

    private static Unprocessable implausible(String field, String wrong, String right) {
        return new Unprocessable(
                "implausible", "The correction is not possible.", new FieldProblem(field, wrong, right));
    }
}
