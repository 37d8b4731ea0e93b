package clinic.remit.scheduling.course.decision;

import clinic.remit.events.scheduling.Decision;
import clinic.remit.scheduling.course.CourseExamples;
import clinic.remit.scheduling.course.CourseRequests;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a physician makes of the recommendation that stands. */
@Schema(examples = CourseExamples.DECISION)
record NewDecision(
        @NotNull UUID recommendationId,
        @NotNull Integer recommendationVersion,
        @NotNull Decision decision,
        @NotBlank @Pattern(regexp = CourseRequests.CODE) String reasonCode) {}
