package clinic.remit.outcomes.due;

import clinic.remit.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A score that is due, kept so that a clinic's list is read and not decided. */
@Entity
class DueAssessment {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID courseId;
    private UUID sessionId;
    private UUID siteId;
    private String instrument;

    @Enumerated(EnumType.STRING)
    private Why why;

    private LocalDate dueOn;
    private Instant dueAt;
    private Instant overdueAt;
    private Instant lapsesAt;

    protected DueAssessment() {}

    DueAssessment(UUID patientId, Due due) {
        this.id = Ids.next();
        become(patientId, due);
    }

    /** Whether it is the same wish, perhaps for another time. */
    boolean isFor(Due due) {
        return why == due.why()
                && Objects.equals(courseId, due.courseId())
                && Objects.equals(sessionId, due.sessionId());
    }

    final void become(UUID patient, Due due) {
        patientId = patient;
        courseId = due.courseId();
        sessionId = due.sessionId();
        siteId = due.siteId();
        instrument = due.instrument();
        why = due.why();
        dueOn = due.dueOn();
        dueAt = due.dueAt();
        overdueAt = due.overdueAt();
        lapsesAt = due.lapsesAt();
    }

    DueView view(Instant now) {
        return new DueView(
                patientId,
                courseId,
                sessionId,
                siteId,
                instrument,
                why,
                dueOn,
                dueAt,
                overdueAt.isAfter(now) ? null : overdueAt);
    }

    UUID id() {
        return id;
    }

    Instant dueAt() {
        return dueAt;
    }
}
