package clinic.remit.outcomes.recommendation;

import static java.time.temporal.ChronoUnit.MICROS;

import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An injection, in the newest version that was heard of. */
@Entity
class Injection {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID courseId;
    private int version;
    private boolean prior;
    private BigDecimal doseMg;
    private BigDecimal doseMgPerKg;
    private BigDecimal orderedMgPerKg;
    private Instant effectiveAt;
    private boolean voided;

    protected Injection() {}

    Injection(UUID id, UUID patientId, UUID courseId, int version) {
        this.id = id;
        this.patientId = patientId;
        this.courseId = courseId;
        this.version = version;
    }

    /** @param ordered mg per kg; null where it was not told */
    Injection given(BigDecimal mg, BigDecimal mgPerKg, BigDecimal ordered, Instant at, boolean elsewhere) {
        doseMg = mg;
        doseMgPerKg = mgPerKg;
        orderedMgPerKg = ordered;
        effectiveAt = at.truncatedTo(MICROS);
        prior = elsewhere;
        return this;
    }

    Injection neverGiven() {
        voided = true;
        return this;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    InjectionFact fact() {
        return new InjectionFact(id, courseId, prior, doseMg, doseMgPerKg, orderedMgPerKg, effectiveAt);
    }

    UUID patientId() {
        return patientId;
    }
}
