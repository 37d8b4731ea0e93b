package clinic.remit.patients.history;

import clinic.remit.patients.PartialDate;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API takes about a patient's history. Shapes only; what is possible is judged by {@link History}. */
final class HistoryRequests {

    static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final String DATE_HELP = "must be a date, a month or a year (2026-03-14, 2026-03, 2026)";

    private HistoryRequests() {}

    /** A depressive episode. */
    record Episode(
            @Schema(description = "ICD-10-CM, F32 or F33")
            @NotNull
            @Pattern(regexp = "F3[23](\\.[0-9A]{1,2})?", message = "must be an ICD-10-CM code of F32 or F33")
            String icd10,

            @NotNull EpisodeSeverity severity,
            @NotNull LocalDate onset,

            @Schema(description = "the last day; absent while it lasts")
            LocalDate end) {}

    /** The end of an episode. */
    record EpisodeEnd(@NotNull LocalDate end) {}

    /** A time on one daily dose. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dose(
            @NotNull @Pattern(regexp = DATE, message = DATE_HELP)
            String start,

            @Schema(description = "the last day; absent while it is taken") @Pattern(regexp = DATE, message = DATE_HELP)
            String end,

            @NotNull BigDecimal dailyDoseMg) {

        /** Whether both were taken on some day, however their dates are read. */
        boolean certainlyOverlaps(Dose other) {
            return certainlyBeganBy(other) && other.certainlyBeganBy(this);
        }

        private boolean certainlyBeganBy(Dose other) {
            return other.end == null
                    || !period().start().latest().isAfter(other.period().end().earliest());
        }

        DosePeriod period() {
            return new DosePeriod(
                    PartialDate.parse(start).orElseThrow(),
                    end == null ? null : PartialDate.parse(end).orElseThrow(),
                    new Milligrams(dailyDoseMg));
        }
    }

    /** An antidepressant trial with one dose, or with its steps in {@code doseSteps}. */
    record TrialBody(
            @Schema(description = "RxNorm ingredient, from /v1/antidepressants")
            String ingredientRxcui,

            @Schema(description = "instead of the code: the ingredient or a brand, in words") @Size(max = 100)
            String medicine,

            @Size(max = 50) String form,
            @Pattern(regexp = DATE, message = DATE_HELP) String start,
            @Pattern(regexp = DATE, message = DATE_HELP) String end,

            @Schema(description = "mg per day; for nasal esketamine per session, for the selegiline patch per 24 h")
            BigDecimal dailyDoseMg,

            @Schema(description = "instead of start, end and dailyDoseMg, when the dose changed") @Valid @Size(max = 50)
            List<@NotNull Dose> doseSteps,

            @Schema(description = "share of the doses taken; absent when unknown")
            Integer adherencePercent,

            @NotNull TrialOutcome outcome,

            @Schema(description = "at the end, from the start; absent when unknown")
            Integer improvementPercent,

            @Schema(description = "why it was stopped; absent when unknown, or while it is taken")
            StopReason stopReason,

            @NotNull TrialSource source) {

        boolean hasOneDose() {
            return start != null && dailyDoseMg != null;
        }

        boolean hasSteps() {
            return doseSteps != null && !doseSteps.isEmpty();
        }

        Trial told(Antidepressant found) {
            List<Dose> doses = hasSteps() ? List.copyOf(doseSteps) : List.of(new Dose(start, end, dailyDoseMg));
            return new Trial(
                    found.rxcui(), form, doses, adherencePercent, outcome, improvementPercent, stopReason, source);
        }
    }

    /** The same with its doses as a list. */
    record Trial(
            String ingredientRxcui,
            String form,
            List<Dose> doses,
            Integer adherencePercent,
            TrialOutcome outcome,
            Integer improvementPercent,
            StopReason stopReason,
            TrialSource source) {

        boolean isOver() {
            return doses.stream().allMatch(dose -> dose.end() != null);
        }
    }

    /** Electroconvulsive therapy, transcranial magnetic stimulation or psychotherapy. */
    record OtherTreatmentBody(
            @NotNull OtherTreatment.Kind kind,

            @NotNull @Pattern(regexp = DATE, message = DATE_HELP)
            String start,

            @Schema(description = "the last day; absent while it goes on") @Pattern(regexp = DATE, message = DATE_HELP)
            String end,

            @Schema(description = "absent when unknown") Integer sessions,

            @NotNull TrialOutcome outcome,
            @NotNull TrialSource source) {}
}
