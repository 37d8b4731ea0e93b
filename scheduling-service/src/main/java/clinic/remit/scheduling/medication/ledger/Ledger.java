package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door to vials and the controlled-substance ledger: what comes into the stock and what leaves it. */
@ApplicationScoped
public class Ledger {

    /** Why what was drawn and not given is wasted; a caller has nothing to say of it. */
    private static final String REST_OF_DRAW = "REST_OF_DRAW";

    static final int LONGEST_SHELF_LIFE = 20;

    private final Book book;
    private final People people;
    private final DoseCorrections corrections;
    private final Clock clock;

    Ledger(Book book, People people, DoseCorrections corrections, Clock clock) {
        this.book = book;
        this.people = people;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * A dose as it leaves a vial.
     *
     * @param drawnMl what went into the syringe
     * @param givenMl what the patient got of it
     * @param orderedBy the ordering physician: the prescriber of the course
     * @param wasteWitnessId who saw the rest wasted; null if nothing was left
     * @param wasteMethod how the rest was wasted; null if it is not said
     */
    public record Draw(
            BigDecimal drawnMl,
            BigDecimal givenMl,
            UUID sessionId,
            UUID patientId,
            UUID orderedBy,
            UUID injectedBy,
            UUID wasteWitnessId,
            String wasteMethod,
            Instant at) {}

    /**
     * What the dose of a session really was, of what was drawn for it.
     *
     * @param witnessId who saw what was not given wasted; null if nothing was left
     */
    public record DoseCorrection(
            UUID sessionId, BigDecimal givenMl, UUID injectedBy, Instant at, String reason, UUID witnessId) {}

    /**
     * A dose that was never given, though it was drawn.
     *
     * @param lost nobody knows, or nobody saw, what became of it
     * @param witnessId who saw it wasted, when it was not lost
     * @param wasteMethod how it was wasted; null if it is not said
     */
    public record DoseVoiding(UUID sessionId, String reason, boolean lost, UUID witnessId, String wasteMethod) {}

    /** @throws Unprocessable if it has expired, in the zone of its site, or holds more than its label says */
    Vial receive(LedgerRequests.NewVial said, ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (said.expires().isBefore(today) || said.expires().isAfter(today.plusYears(LONGEST_SHELF_LIFE))) {
            throw implausible(
                    "expires",
                    said.expires(),
                    "today or later, and within " + LONGEST_SHELF_LIFE
                            + " years: a vial that has expired is not received");
        }
        if (said.openingMl().compareTo(said.volumeMl()) > 0) {
            throw implausible("openingMl", said.openingMl(), "at most volumeMl, " + said.volumeMl() + " mL");
        }
        Instant at = said.receivedAt() == null ? now : said.receivedAt();
        if (at.isAfter(now)
                || at.isBefore(now.atZone(zone).minusYears(LONGEST_SHELF_LIFE).toInstant())) {
            throw implausible("receivedAt", at, "when the vial came, not in the future");
        }
        Person by = people.caller();
        Vial vial = Vial.received(Ids.next(), said, by.id(), at);
        VialEntry receipt = line(vial.id(), EntryKind.RECEIVED, said.openingMl(), by, at, now);
        book.add(vial, receipt.moving(Movement.received(said.openingMl())));
        return vial;
    }

    /**
     * The vial under its lock, if a dose may be drawn from it then.
     *
     * @throws Conflict vial-not-usable if it has expired or belongs to another site; vial-blocked
     */
    public VialInHand forInjection(UUID vialId, UUID siteId, ZoneId zone, Instant at) {
        Vial vial = book.lock(vialId);
        Label label = book.label(vialId);
        if (!vial.siteId().equals(siteId) || label.expires().isBefore(LocalDate.ofInstant(at, zone))) {
            throw new Conflict(
                    "vial-not-usable",
                    "The vial has expired or belongs to another site.",
                    Map.of("vialId", vialId, "expires", label.expires()));
        }
        book.mustNotBeBlocked(vialId, at);
        return new VialInHand(vialId, label.concentrationMgPerMl());
    }

    /**
     * A vial under its lock.
     *
     * @param concentrationMgPerMl in mg of ketamine per mL, as known now
     */
    public record VialInHand(UUID id, BigDecimal concentrationMgPerMl) {}

    /** Why a vial should not have been used. */
    public enum Unfit {
        EXPIRED,
        OF_ANOTHER_SITE,
        /** A count differed from the ledger, and nobody has answered for it. */
        BLOCKED
    }

    /** @param unfit why it should not have been used */
    public record UsedVial(VialInHand vial, List<Unfit> unfit) {}

    /**
     * The vial under its lock, of which a dose was drawn already: what would have been against it is told, not refused.
     *
     * @throws Unprocessable if it was not there yet, or the time has not come
     */
    public UsedVial used(UUID vialId, UUID siteId, ZoneId zone, Instant then) {
        Vial vial = book.lock(vialId);
        book.moment("performedAt", vial, then, clock.instant());
        List<Unfit> unfit = new ArrayList<>();
        Label label = book.label(vialId);
        if (label.expires().isBefore(LocalDate.ofInstant(then, zone))) {
            unfit.add(Unfit.EXPIRED);
        }
        if (!vial.siteId().equals(siteId)) {
            unfit.add(Unfit.OF_ANOTHER_SITE);
        }
        if (book.open(vialId).filter(open -> open.blocks(then)).isPresent()) {
            unfit.add(Unfit.BLOCKED);
        }
        return new UsedVial(new VialInHand(vialId, label.concentrationMgPerMl()), List.copyOf(unfit));
    }

    /**
     * Writes down a dose that was drawn from a vial under its lock; what was drawn and not given is wasted before a witness.
     *
     * @throws Conflict vial-too-empty if less is left than was drawn
     * @throws Unprocessable if waste has no witness other than the one who injects
     */
    public void draw(VialInHand vial, Draw draw) {
        Instant now = clock.instant();
        Person writer = people.caller();
        Person injector = people.named(draw.injectedBy());
        BigDecimal wasted = draw.drawnMl().subtract(draw.givenMl());
        Person witness = wasted.signum() == 0
                ? null
                : people.witness("wasteWitnessId", draw.wasteWitnessId(), draw.injectedBy());
        VialEntry given = line(vial.id(), EntryKind.GIVEN, draw.givenMl(), writer, draw.at(), now)
                .drawnFor(draw, injector, people.named(draw.orderedBy()))
                .moving(Movement.drawn(draw.drawnMl(), draw.givenMl()));
        book.add(given);
        if (witness != null) {
            UUID second = witness.id().equals(writer.id()) ? injector.id() : witness.id();
            book.add(line(vial.id(), EntryKind.WASTED, wasted, writer, draw.at(), now)
                    .restOf(given)
                    .because(REST_OF_DRAW, draw.wasteMethod())
                    .witnessed(witness, second));
        }
    }

    /** Writes down what the record of the injection says now; of what is in the vial it changes nothing. */
    public void correct(DoseCorrection said) {
        corrections.correct(said);
    }

    /** Writes down that the dose was never given; what was drawn for it does not come back. */
    public void undo(DoseVoiding said) {
        corrections.undo(said);
    }

    /** @throws Conflict vial-blocked, vial-too-empty */
    VialEntry waste(UUID vialId, LedgerRequests.NewWaste said) {
        Vial vial = book.lock(vialId);
        return written(dispose(vial, EntryKind.WASTED, said.ml(), said.occurredAt(), said.witnessId())
                .because(said.reason(), said.method())
                .moving(Movement.wasted(said.ml())));
    }

    /** @throws Conflict vial-blocked, vial-too-empty */
    VialEntry destroy(UUID vialId, LedgerRequests.NewDestruction said) {
        Vial vial = book.lock(vialId);
        return written(dispose(vial, EntryKind.DESTROYED, said.ml(), said.occurredAt(), said.witnessId())
                .because(said.reason(), said.method())
                .onForm(said.form41())
                .moving(Movement.destroyed(said.ml())));
    }

    /** Allowed while a discrepancy is open, which it may explain. */
    VialEntry lose(UUID vialId, LedgerRequests.NewLoss said) {
        Vial vial = book.lock(vialId);
        Instant now = clock.instant();
        Instant at = book.moment(vial, said.occurredAt(), now);
        return written(line(vial.id(), EntryKind.LOST, said.ml(), people.caller(), at, now)
                .because(said.reason(), null)
                .onForm(said.form106())
                .moving(Movement.lost(said.ml())));
    }

    private VialEntry dispose(Vial vial, EntryKind kind, BigDecimal ml, Instant said, UUID witnessId) {
        Instant now = clock.instant();
        Instant at = book.moment(vial, said, now);
        book.mustNotBeBlocked(vial.id(), at);
        Person writer = people.caller();
        Person witness = people.witness("witnessId", witnessId, writer.id());
        return line(vial.id(), kind, ml, writer, at, now).witnessed(witness, witness.id());
    }

    /** Whether a vial that was received then may say so. */
    static boolean isShelfLife(LocalDate received, LocalDate expires) {
        return !expires.isBefore(received.minusYears(LONGEST_SHELF_LIFE))
                && !expires.isAfter(received.plusYears(LONGEST_SHELF_LIFE));
    }

    private VialEntry written(VialEntry entry) {
        book.add(entry);
        return entry;
    }

    private static VialEntry line(UUID vialId, EntryKind kind, BigDecimal ml, Person by, Instant at, Instant now) {
        return VialEntry.of(Ids.next(), vialId, kind, ml, by, at, now);
    }

    private static Unprocessable implausible(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible", "The receipt is not possible.", new FieldProblem(field, wrong.toString(), right));
    }
}
