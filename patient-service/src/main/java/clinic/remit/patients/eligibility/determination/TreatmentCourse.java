package clinic.remit.patients.eligibility.determination;

import clinic.remit.patients.eligibility.EligibilityFacts.EndedCourse;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A course, as the scheduling service tells of it. Its end may be heard of before its start. */
@Entity
class TreatmentCourse {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID determinationId;
    private Instant startedAt;
    private Instant endedAt;
    private String endReason;

    protected TreatmentCourse() {}

    TreatmentCourse(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
    }

    void begin(UUID determination, Instant at) {
        determinationId = determination;
        startedAt = at;
    }

    void end(Instant at, String reason) {
        endedAt = at;
        endReason = reason;
    }

    UUID determinationId() {
        return determinationId;
    }

    TreatmentCourseView view() {
        return new TreatmentCourseView(id, determinationId, startedAt, endedAt, endReason);
    }

    EndedCourse asEnded() {
        return new EndedCourse(id, endedAt, endReason);
    }
}
