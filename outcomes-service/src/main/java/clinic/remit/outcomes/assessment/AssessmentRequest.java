package clinic.remit.outcomes.assessment;

import clinic.remit.outcomes.instruments.Rater;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filled-in scale: its items, or where the instrument allows it a total. */
@Schema(examples = AssessmentExamples.PHQ_9)
record AssessmentRequest(
        @NotNull UUID patientId,
        UUID courseId,
        @NotBlank @Size(max = 20) String instrument,

        @Schema(description = "when the patient was rated") @NotNull
        Instant effectiveAt,

        @Schema(description = "false when only the day is known; absent means true")
        Boolean timeKnown,

        Map<String, Integer> items,
        Integer total,
        @NotNull Rater rater,
        @NotNull Place place,

        @Schema(description = "required when it is entered more than 14 days late") @Size(max = 500)
        String lateReason) {

    @Schema(examples = AssessmentExamples.CORRECTION)
    record Correction(
            Map<String, Integer> items,
            Integer total,

            @Schema(description = "absent: as it was; more than 14 days ago: by a physician")
            Instant effectiveAt,

            @Schema(description = "absent: as it was") Boolean timeKnown,
            @NotBlank @Size(max = 500) String reason) {}

    @Schema(examples = AssessmentExamples.VOIDING)
    record Voiding(@NotBlank @Size(max = 500) String reason) {}
}
