package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.medication.account.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Says in a new line what an earlier one should have said. What is in a vial is only changed so when a count has shown the
 * difference: what was drawn stays drawn, and no correction puts a dose back.
 */
@ApplicationScoped
class Corrections {

    private final Book book;
    private final People people;
    private final Clock clock;

    Corrections(Book book, People people, Clock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws Conflict corrected-with-the-injection if it is a dose
     * @throws Unprocessable if it would change what is in the vial, or cannot be what happened
     */
    VialEntry correct(UUID entryId, LedgerRequests.NewCorrection said) {
        VialEntry original = book.entry(entryId);
        if (original.kind() == EntryKind.GIVEN) {
            throw new Conflict(
                    "corrected-with-the-injection",
                    "A dose is corrected, or voided, in the record of its injection, which writes it into the ledger too:"
                            + " POST /v1/sessions/{id}/injection/corrections or /voiding.",
                    Map.of("sessionId", original.sessionId()));
        }
        book.lock(original.vialId());
        VialEntry correction =
                restated("ml", entryId, said.ml(), null, said.reason(), said.witnessId(), original.injectedBy());
        if (!correction.movement().leavesTheVialAsItIs()) {
            throw implausible(
                    "ml",
                    said.ml(),
                    "the amount as recorded: what is in the vial is corrected when a count has shown the difference,"
                            + " in the resolution of its discrepancy");
        }
        book.add(correction);
        return correction;
    }

    /** In the resolution of a discrepancy, under the vial's lock. */
    VialEntry restate(UUID vialId, LedgerRequests.Restatement said, String reason) {
        if (!book.entry(said.entryId()).vialId().equals(vialId)) {
            throw implausible("correction.entryId", said.entryId(), "an entry of the vial that was counted");
        }
        mustSayWhatWasGiven(said);
        VialEntry correction = restated(
                "correction.ml",
                said.entryId(),
                said.ml(),
                said.drawnMl(),
                reason,
                said.witnessId(),
                book.standing(book.entry(said.entryId())).injectedBy());
        book.add(correction);
        return correction;
    }

    /** How much was given is the treatment's to say; the ledger follows it. */
    private void mustSayWhatWasGiven(LedgerRequests.Restatement said) {
        VialEntry original = book.entry(said.entryId());
        if (original.kind() == EntryKind.GIVEN) {
            BigDecimal given = book.standing(original).ml();
            if (given.compareTo(said.ml()) != 0) {
                throw implausible(
                        "correction.ml",
                        said.ml(),
                        given.toPlainString() + " mL, what was given as recorded; that is corrected first, with"
                                + " POST /v1/sessions/" + original.sessionId() + "/injection/corrections");
            }
        }
    }

    /**
     * Not yet added.
     *
     * @param injectedBy who held the syringe, as it is said now, and so did not witness the waste; null unless it is a dose
     */
    VialEntry restated(
            String field,
            UUID entryId,
            BigDecimal ml,
            BigDecimal drawnMl,
            String reason,
            UUID witnessId,
            UUID injectedBy) {
        VialEntry original = book.entry(entryId);
        VialEntry standing = book.standing(original);
        mustBeCorrectable(field, original, ml);
        boolean dose = original.kind() == EntryKind.GIVEN;
        if (drawnMl != null && !dose) {
            throw implausible("correction.drawnMl", drawnMl, "absent: only a dose is drawn");
        }
        BigDecimal drawn = drawnMl == null ? standing.drawnMl() : drawnMl;
        if (dose && ml.compareTo(drawn) > 0) {
            throw implausible(field, ml, "at most " + drawn.toPlainString() + " mL, what was drawn");
        }
        Person writer = people.caller();
        Instant now = clock.instant();
        VialEntry correction = VialEntry.of(Ids.next(), original.vialId(), EntryKind.CORRECTION, ml, writer, now, now)
                .correcting(original, standing, drawn)
                .because(reason, null)
                .moving(original.kind()
                        .movement(ml, drawn)
                        .minus(original.kind().movement(standing.ml(), standing.drawnMl())));
        if (needsWitness(original.kind(), ml, drawn)) {
            Person witness = people.witness("witnessId", witnessId, writer.id(), injectedBy);
            correction.witnessed(witness, witness.id());
        }
        return correction;
    }

    private static boolean needsWitness(EntryKind kind, BigDecimal ml, BigDecimal drawn) {
        return switch (kind) {
            case GIVEN -> drawn.compareTo(ml) > 0;
            case WASTED, DESTROYED, COUNTED -> true;
            case RECEIVED, LOST, CORRECTION -> false;
        };
    }

    private static void mustBeCorrectable(String field, VialEntry original, BigDecimal ml) {
        if (original.kind() == EntryKind.CORRECTION) {
            throw implausible("id", original.id(), "the entry that was corrected first: " + original.corrects());
        }
        if (original.drawId() != null) {
            throw implausible(
                    "id", original.id(), "the dose whose rest it is, corrected as a whole: " + original.drawId());
        }
        if (original.kind() == EntryKind.COUNTED && ml.compareTo(original.ml()) != 0) {
            throw implausible(field, ml, "the amount as counted then; count again");
        }
    }

    private static Unprocessable implausible(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible", "The correction is not possible.", new FieldProblem(field, wrong.toString(), right));
    }
}
