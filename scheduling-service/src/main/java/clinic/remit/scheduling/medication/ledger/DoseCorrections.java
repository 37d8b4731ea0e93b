package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the ledger writes when the record of an injection is corrected or voided. What was drawn stays drawn: nothing that the
 * treatment says of a dose puts anything back into the vial.
 */
@ApplicationScoped
class DoseCorrections {

    private final Book book;
    private final People people;
    private final Corrections corrections;
    private final Clock clock;

    DoseCorrections(Book book, People people, Corrections corrections, Clock clock) {
        this.book = book;
        this.people = people;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * @throws Unprocessable if more was given than drawn, if waste has no witness, or if the vial was not there then
     * @throws Conflict vial-too-empty if at that time the vial did not hold what was drawn
     */
    void correct(Ledger.DoseCorrection said) {
        VialEntry dose = book.dose(said.sessionId());
        Vial vial = book.lock(dose.vialId());
        Instant at = book.moment("performedAt", vial, said.at(), clock.instant());
        mustHaveHeld(dose, at);
        String reason = at.equals(dose.occurredAt()) ? said.reason() : said.reason() + ", given at " + at;
        book.add(corrections
                .restated("givenMl", dose.id(), said.givenMl(), null, reason, said.witnessId(), said.injectedBy())
                .injectedBy(people.named(said.injectedBy())));
    }

    /** By the lines before it; those after it hold less by it already. */
    private void mustHaveHeld(VialEntry dose, Instant at) {
        if (!at.isBefore(dose.occurredAt())) {
            return;
        }
        List<VialEntry> lines = book.entries(dose.vialId());
        BigDecimal held = Book.available(
                lines.stream().takeWhile(line -> !line.id().equals(dose.id())).toList(), at);
        if (held.compareTo(dose.drawnMl()) < 0) {
            throw new Conflict(
                    "vial-too-empty",
                    "At that time less was in the vial than was drawn.",
                    Map.of("vialId", dose.vialId(), "remainingMl", held));
        }
    }

    /** It was never given: what was drawn for it is wasted before a witness; without one, it is lost. */
    void undo(Ledger.DoseVoiding said) {
        VialEntry dose = book.dose(said.sessionId());
        book.lock(dose.vialId());
        VialEntry standing = book.standing(dose);
        Instant now = clock.instant();
        Person writer = people.caller();
        VialEntry none = VialEntry.of(
                        Ids.next(), dose.vialId(), EntryKind.CORRECTION, BigDecimal.ZERO, writer, now, now)
                .correcting(dose, standing, standing.drawnMl())
                .because(said.reason(), said.wasteMethod())
                .moving(Movement.drawn(standing.drawnMl(), BigDecimal.ZERO)
                        .minus(Movement.drawn(standing.drawnMl(), standing.ml())));
        if (!said.lost()) {
            Person witness = people.witness("witnessId", said.witnessId(), writer.id(), standing.injectedBy());
            none.witnessed(witness, witness.id());
        }
        book.add(none);
        if (said.lost() && standing.ml().signum() > 0) {
            book.add(VialEntry.of(Ids.next(), dose.vialId(), EntryKind.LOST, standing.ml(), writer, now, now)
                    .restOf(dose)
                    .because(said.reason(), null)
                    .moving(Movement.lost(standing.ml()).minus(Movement.wasted(standing.ml()))));
        }
    }
}
