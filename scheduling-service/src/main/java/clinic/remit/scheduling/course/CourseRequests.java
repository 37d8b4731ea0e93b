package clinic.remit.scheduling.course;

import clinic.remit.events.scheduling.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of courses. Reasons are codes, because events carry them to partners. */
final class CourseRequests {

    static final String CODE = "[A-Z][A-Z0-9_]{1,63}";

    private CourseRequests() {}

    /**
     * @param prescriberId the physician's user id
     * @param protocol where it differs from the clinic's defaults
     * @param precedingCourseId the patient's course before this one, after a relapse
     */
    @Schema(examples = CourseExamples.COURSE)
    record NewCourse(
            @NotNull UUID patientId,
            @NotNull UUID siteId,
            @NotNull UUID prescriberId,
            @NotNull PrimaryInstrument primaryInstrument,
            @Valid ProtocolWish protocol,
            UUID precedingCourseId) {}

    /**
     * @param inductionInjections so many are given at the least interval; after them a response spaces the course
     * @param daysAfterResponse the intervals then: one step on with each good state, one back with a loss; none keeps the least interval
     */
    record ProtocolWish(
            @Digits(integer = 3, fraction = 3) BigDecimal startDoseMgPerKg,
            Integer maximumInjections,
            Integer leastIntervalHours,
            Integer inductionInjections,
            @Size(max = 10) List<@NotNull Integer> daysAfterResponse) {}

    /** What is absent stays as it is. */
    @Schema(examples = CourseExamples.AMENDMENT)
    record Amendment(
            Integer maximumInjections,
            Integer leastIntervalHours,
            @Size(max = 10) List<@NotNull Integer> daysAfterResponse,
            @NotBlank @Pattern(regexp = CODE) String reasonCode) {}

    @Schema(examples = CourseExamples.REASON)
    record Reason(@NotBlank @Pattern(regexp = CODE) String reasonCode) {}

    @Schema(examples = CourseExamples.DECISION)
    record NewDecision(
            @NotNull UUID recommendationId,
            @NotNull Integer recommendationVersion,
            @NotNull Decision decision,
            @NotBlank @Pattern(regexp = CODE) String reasonCode) {}
}
