package clinic.remit.scheduling.course.amendment;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.course.protocol.Protocol;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A physician changed the limits of a course. */
@Entity
@Immutable
class CourseAmendment {

    @Id
    private UUID id;

    private UUID courseId;
    private int maximumInjectionsBefore;
    private int maximumInjections;
    private int leastIntervalBefore;
    private int leastIntervalHours;

    /** Null, as the next, in an amendment from before courses were spaced. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> daysAfterResponseBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> daysAfterResponse;

    private String reasonCode;
    private UUID amendedBy;
    private Instant amendedAt;

    protected CourseAmendment() {}

    record View(
            UUID id,
            UUID patientId,
            UUID courseId,
            int maximumInjectionsBefore,
            int maximumInjections,
            int leastIntervalHoursBefore,
            int leastIntervalHours,
            List<Integer> daysAfterResponseBefore,
            List<Integer> daysAfterResponse,
            String reasonCode,
            UUID amendedBy,
            Instant amendedAt)
            implements AboutPatient {}

    static CourseAmendment of(
            UUID id, UUID courseId, Protocol before, Protocol after, String reasonCode, UUID by, Instant now) {
        CourseAmendment amendment = new CourseAmendment();
        amendment.id = id;
        amendment.courseId = courseId;
        amendment.maximumInjectionsBefore = before.maximumInjections();
        amendment.maximumInjections = after.maximumInjections();
        amendment.leastIntervalBefore = before.leastIntervalHours();
        amendment.leastIntervalHours = after.leastIntervalHours();
        amendment.daysAfterResponseBefore = before.daysAfterResponse();
        amendment.daysAfterResponse = after.daysAfterResponse();
        amendment.reasonCode = reasonCode;
        amendment.amendedBy = by;
        amendment.amendedAt = now;
        return amendment;
    }

    View view(UUID patientId) {
        return new View(
                id,
                patientId,
                courseId,
                maximumInjectionsBefore,
                maximumInjections,
                leastIntervalBefore,
                leastIntervalHours,
                daysAfterResponseBefore,
                daysAfterResponse,
                reasonCode,
                amendedBy,
                amendedAt);
    }
}
