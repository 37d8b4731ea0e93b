package clinic.remit.scheduling.medication.ledger;

import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of the controlled-substance ledger (21 CFR 1304). It is written once; a later line corrects it. */
@Entity
@Immutable
class VialEntry {

    @Id
    private UUID id;

    private UUID vialId;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private BigDecimal ml;
    private BigDecimal drawnMl;
    private UUID sessionId;
    private UUID patientId;
    private UUID injectedBy;
    private String injectedByName;
    private UUID orderedBy;
    private String orderedByName;
    private UUID writtenBy;
    private String writtenByName;
    private UUID witnessId;
    private String witnessName;
    private UUID countersignerId;
    private UUID drawId;
    private UUID corrects;
    private String reason;
    private String method;
    private String reference;
    private Instant occurredAt;
    private Instant writtenAt;

    @Embedded
    private Movement movement;

    protected VialEntry() {}

    /** A line that is completed by what follows, before it is added to the ledger. */
    static VialEntry of(UUID id, UUID vialId, EntryKind kind, BigDecimal ml, Person by, Instant at, Instant now) {
        VialEntry entry = new VialEntry();
        entry.id = id;
        entry.vialId = vialId;
        entry.kind = kind;
        entry.ml = ml;
        entry.writtenBy = by.id();
        entry.writtenByName = by.name();
        entry.occurredAt = at;
        entry.writtenAt = now;
        entry.movement = Movement.NONE;
        return entry;
    }

    VialEntry moving(Movement moved) {
        movement = moved;
        return this;
    }

    VialEntry because(String why, String how) {
        reason = why;
        method = how;
        return this;
    }

    VialEntry onForm(String form) {
        reference = form;
        return this;
    }

    /** @param countersigner who owes the second signature: the witness, unless it is the witness who writes */
    VialEntry witnessed(Person witness, UUID countersigner) {
        witnessId = witness.id();
        witnessName = witness.name();
        countersignerId = countersigner;
        return this;
    }

    VialEntry drawnFor(Ledger.Draw draw, Person injector, Person ordering) {
        drawnMl = draw.drawnMl();
        sessionId = draw.sessionId();
        patientId = draw.patientId();
        injectedBy = injector.id();
        injectedByName = injector.name();
        orderedBy = ordering.id();
        orderedByName = ordering.name();
        return this;
    }

    VialEntry restOf(VialEntry draw) {
        drawId = draw.id;
        sessionId = draw.sessionId;
        patientId = draw.patientId;
        injectedBy = draw.injectedBy;
        injectedByName = draw.injectedByName;
        return this;
    }

    /**
     * Restates another line, of a dose with what was drawn.
     *
     * @param standing what is said of it now
     */
    VialEntry correcting(VialEntry original, VialEntry standing, BigDecimal drawn) {
        corrects = original.id;
        drawnMl = drawn;
        sessionId = original.sessionId;
        patientId = original.patientId;
        injectedBy = standing.injectedBy;
        injectedByName = standing.injectedByName;
        orderedBy = original.orderedBy;
        orderedByName = original.orderedByName;
        return this;
    }

    /** Of the correction of a dose: who really held the syringe. */
    VialEntry injectedBy(Person injector) {
        injectedBy = injector.id();
        injectedByName = injector.name();
        return this;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID patientId() {
        return patientId;
    }

    UUID vialId() {
        return vialId;
    }

    EntryKind kind() {
        return kind;
    }

    BigDecimal ml() {
        return ml;
    }

    BigDecimal drawnMl() {
        return drawnMl;
    }

    Movement movement() {
        return movement;
    }

    UUID drawId() {
        return drawId;
    }

    UUID corrects() {
        return corrects;
    }

    UUID injectedBy() {
        return injectedBy;
    }

    UUID countersignerId() {
        return countersignerId;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Person writtenBy() {
        return Person.of(writtenBy, writtenByName);
    }

    /** @param countersignedAt null as long as nobody has */
    LedgerViews.EntryView view(BigDecimal mgPerMl, Instant countersignedAt) {
        return new LedgerViews.EntryView(
                id,
                vialId,
                kind,
                occurredAt,
                writtenAt,
                ml,
                ml.multiply(mgPerMl),
                drawnMl,
                drawnMl == null ? null : drawnMl.multiply(mgPerMl),
                movement.balanceMl(),
                patientId,
                sessionId,
                Person.of(injectedBy, injectedByName),
                Person.of(orderedBy, orderedByName),
                writtenBy(),
                Person.of(witnessId, witnessName),
                countersignerId,
                countersignedAt,
                reason,
                method,
                reference,
                drawId,
                corrects);
    }
}
