package clinic.remit.scheduling.course;

import clinic.remit.scheduling.course.protocol.ProtocolWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of courses. Reasons are codes, because events carry them to partners. */
public final class CourseRequests {

    public static final String CODE = "[A-Z][A-Z0-9_]{1,63}";

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

    @Schema(examples = CourseExamples.REASON)
    public record Reason(@NotBlank @Pattern(regexp = CODE) String reasonCode) {}
}
