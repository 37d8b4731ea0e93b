package clinic.remit.scheduling.course.amendment;

import clinic.remit.scheduling.course.CourseExamples;
import clinic.remit.scheduling.course.CourseRequests;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New limits of a course; what is absent stays as it is. */
@Schema(examples = CourseExamples.AMENDMENT)
record Amendment(
        Integer maximumInjections,
        Integer leastIntervalHours,
        @Size(max = 10) List<@NotNull Integer> daysAfterResponse,
        @NotBlank @Pattern(regexp = CourseRequests.CODE) String reasonCode) {}
