package clinic.remit.outcomes.assessment;

import clinic.remit.outcomes.instruments.Rater;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filled-in scale: its items, or where the instrument allows it a total alone. */
@Schema(examples = AssessmentExamples.PHQ_9)
record AssessmentRequest(
        @NotNull UUID patientId,
        UUID courseId,
        @NotBlank @Size(max = 20) String instrument,

        @Schema(description = "absent: the newest version") @Size(max = 20)
        String instrumentVersion,

        @Schema(description = "when the patient was rated") @NotNull
        Instant effectiveAt,

        @Schema(description = "false when only the day is known; absent means true")
        Boolean timeKnown,

        @Schema(description = "by their numbers; unanswered ones are left out")
        Map<String, Integer> items,

        @Schema(description = "alone, where the instrument allows it; beside items it must be what they give")
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

    /** Scores that come together, such as a clinic's history: all are recorded, or none. */
    @Schema(name = "AssessmentBatch", examples = AssessmentExamples.BATCH)
    record Batch(
            @NotNull @Size(min = 1, max = 1000, message = "must be from 1 to 1000 scores")
            List<@NotNull @Valid AssessmentRequest> assessments) {}

    @Schema(examples = AssessmentExamples.VOIDING)
    record Voiding(@NotBlank @Size(max = 500) String reason) {}
}
