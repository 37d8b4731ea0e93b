package clinic.remit.scheduling.course.prior;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An injection that was given elsewhere before the course, and counts toward its limits. */
@Entity
class PriorInjection {

    /** Who says so. */
    enum Source {
        RECORD,
        PATIENT
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;
    private Instant givenAt;
    private BigDecimal doseMg;
    private BigDecimal doseMgPerKg;

    @Enumerated(EnumType.STRING)
    private Source source;

    private UUID recordedBy;
    private Instant recordedAt;
    private Instant voidedAt;
    private UUID voidedBy;
    private String voidReason;

    protected PriorInjection() {}

    /** @param doseMgPerKg null where the weight is not known */
    record View(
            UUID id,
            UUID patientId,
            UUID courseId,
            Instant givenAt,
            BigDecimal doseMg,
            BigDecimal doseMgPerKg,
            Source source,
            UUID recordedBy,
            Instant recordedAt,
            Instant voidedAt,
            String voidReason)
            implements AboutPatient {}

    static PriorInjection of(
            UUID id, Course course, PriorInjectionRequests.Given said, Source source, UUID by, Instant now) {
        PriorInjection injection = new PriorInjection();
        injection.id = id;
        injection.courseId = course.id();
        injection.patientId = course.patientId();
        injection.givenAt = said.givenAt();
        injection.doseMg = said.doseMg();
        injection.doseMgPerKg = said.doseMgPerKg();
        injection.source = source;
        injection.recordedBy = by;
        injection.recordedAt = now;
        return injection;
    }

    /** @throws Conflict already-voided */
    void enteredInError(String reasonCode, UUID by, Instant now) {
        if (voidedAt != null) {
            throw new Conflict("already-voided", "The injection is voided already.", Map.of("voidedAt", voidedAt));
        }
        voidedAt = now;
        voidedBy = by;
        voidReason = reasonCode;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID courseId() {
        return courseId;
    }

    View view() {
        return new View(
                id,
                patientId,
                courseId,
                givenAt,
                doseMg,
                doseMgPerKg,
                source,
                recordedBy,
                recordedAt,
                voidedAt,
                voidReason);
    }
}
