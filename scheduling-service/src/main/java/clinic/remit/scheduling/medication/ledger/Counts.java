package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What two people find in a vial, and who answers for it when that is not what the ledger says. */
@ApplicationScoped
class Counts {

    private final Book book;
    private final People people;
    private final Corrections corrections;
    private final Clock clock;

    Counts(Book book, People people, Corrections corrections, Clock clock) {
        this.book = book;
        this.people = people;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @param discrepancy what stands open for the vial after the count; null for none */
    record Counted(VialEntry entry, BigDecimal expectedMl, Discrepancy discrepancy) {}

    /** A count that agrees closes nothing: it is for a person to say what the difference was. */
    Counted count(UUID vialId, LedgerRequests.NewCount said) {
        Vial vial = book.lock(vialId);
        BigDecimal volumeMl = book.label(vialId).volumeMl();
        if (said.countedMl().compareTo(volumeMl) > 0) {
            throw new Unprocessable(
                    "implausible",
                    "More was counted than the vial holds.",
                    new FieldProblem(
                            "countedMl",
                            said.countedMl().toPlainString(),
                            "at most " + volumeMl.toPlainString() + " mL"));
        }
        Instant now = clock.instant();
        Person writer = people.caller();
        Person second = people.witness("witnessId", said.witnessId(), writer.id());
        BigDecimal expected = book.remainingMl(vialId);
        VialEntry entry = VialEntry.of(Ids.next(), vialId, EntryKind.COUNTED, said.countedMl(), writer, now, now)
                .witnessed(second, second.id());
        book.add(entry);
        Discrepancy open = book.open(vialId).orElse(null);
        if (open == null && expected.compareTo(said.countedMl()) != 0) {
            open = Discrepancy.open(Ids.next(), vial, entry, expected);
            book.add(open);
        }
        return new Counted(entry, expected, open);
    }

    /**
     * Afterwards the ledger says what the newest count found: by the line that is added here, by one that was added since, or
     * because the newest count agrees.
     *
     * @throws Conflict already-resolved; ledger-differs-from-count
     */
    Discrepancy resolve(UUID id, String ifMatch, LedgerRequests.NewResolution said) {
        Discrepancy discrepancy = book.discrepancy(id);
        Vial vial = book.lock(discrepancy.vialId());
        book.refresh(discrepancy);
        Etags.check(ifMatch, discrepancy.version());
        discrepancy.mustBeOpen();
        VialEntry entry = setRight(vial, said);
        book.flush();
        BigDecimal remaining = book.remainingMl(vial.id());
        BigDecimal counted = book.lastCountedMl(vial.id());
        if (remaining.compareTo(counted) != 0) {
            throw new Conflict(
                    "ledger-differs-from-count",
                    "The ledger would still differ from the newest count. Say what was lost, correct the entry that was wrong,"
                            + " or count again.",
                    Map.of("vialId", vial.id(), "remainingMl", remaining, "countedMl", counted));
        }
        discrepancy.resolve(people.caller(), said.reason(), entry == null ? null : entry.id(), clock.instant());
        book.flush();
        return discrepancy;
    }

    private VialEntry setRight(Vial vial, LedgerRequests.NewResolution said) {
        if (said.correction() != null && said.lostMl() != null) {
            throw new Unprocessable(
                    "implausible",
                    "A resolution adds one entry.",
                    new FieldProblem("lostMl", said.lostMl().toPlainString(), "either correction or lostMl"));
        }
        if (said.correction() != null) {
            return corrections.restate(vial.id(), said.correction(), said.reason());
        }
        if (said.lostMl() == null) {
            return null;
        }
        Instant now = clock.instant();
        VialEntry loss = VialEntry.of(Ids.next(), vial.id(), EntryKind.LOST, said.lostMl(), people.caller(), now, now)
                .because(said.reason(), null)
                .moving(Movement.lost(said.lostMl()));
        book.add(loss);
        return loss;
    }
}
