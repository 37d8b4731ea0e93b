package clinic.remit.patients.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A screening as it is told, and as it is kept. It is a full statement of the day: what it does not name is not there. Shapes only;
 * what is possible is judged by {@link ScreeningPlausibility}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningRequest(
        @NotNull Instant performedAt,

        @Schema(description = "codes of GET /v1/screening-catalogue; an empty list says that nothing was found")
        @NotNull
        @Size(max = 60)
        List<@NotNull @Size(max = 80) String> findings,

        @Schema(
                description =
                        "findings of which the catalogue asks for the day: an event, or since when it is so; absent for none")
        @Valid
        @Size(max = 60)
        List<@NotNull DatedFindingTold> datedFindings,

        @NotNull @Valid @Size(max = 60) List<@NotNull MedicineTaken> medicines,
        @NotNull @Valid Vitals vitals,
        @NotNull PregnancyTest pregnancyTest,
        @Valid SeverityScore severity,

        @Schema(description = "an adult will escort the patient home") @NotNull
        Boolean adultEscort,

        @Schema(description = "the patient has the capacity to decide") @NotNull
        Boolean capacity,

        Boolean mentalStateExamined,

        @Schema(description = "liver and renal tests") @Valid
        Test laboratory,

        @Schema(description = "NORMAL is negative, ABNORMAL positive") @Valid
        Test urineDrugScreen,

        @Valid Test ecg,
        @Schema(description = "STOP-BANG, 0 to 8") Integer stopBang,

        @Schema(description = "true: unusual weight and height were measured again; the way past 422 unusual-figures")
        Boolean figuresConfirmed) {

    ScreeningRequest {
        datedFindings = datedFindings == null ? List.of() : datedFindings; // screenings recorded before there were any
    }

    /** A finding and its day, as it is remembered: a day, a month or a year. */
    record DatedFindingTold(
            @Schema(examples = "MYOCARDIAL_INFARCTION") @NotNull @Size(max = 80)
            String code,

            @Schema(description = "2026-03-14, 2026-03 or 2026; the latest possible day counts", examples = "2026-03")
            @NotNull
            @Size(max = 10)
            String on) {}

    /**
     * A medicine by class code, by RxNorm ingredient, or by its name in words; beside a code or RXCUI the name is a label. The class
     * OTHER with a name is for what is in no class.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MedicineTaken(
            @Schema(examples = "BENZODIAZEPINE") @Size(max = 80)
            String code,

            @Schema(examples = "28439") @Size(max = 20) String rxcui,
            @Schema(examples = "Lamictal") @Size(max = 100) String name) {

        /** The name without blanks round it; null for none. */
        String label() {
            return name == null || name.isBlank() ? null : name.strip();
        }
    }

    /** Vital signs; blood pressure in mmHg, rates per minute, SpO2 in percent, temperature in °C. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vitals(
            @NotNull Integer systolic,
            @NotNull Integer diastolic,
            @NotNull Integer heartRate,
            Integer respiratoryRate,
            Integer spo2,
            BigDecimal temperature,
            @NotNull BigDecimal weightKg,
            @NotNull BigDecimal heightCm) {}

    /** Total of PHQ-9 (0 to 27) or MADRS (0 to 60). */
    record SeverityScore(
            @NotNull @Size(max = 20) String instrument,
            @NotNull Integer total) {}

    /** A test, the day it was taken and its result. */
    record Test(@NotNull LocalDate takenOn, @NotNull TestResult.Outcome result) {

        TestResult asFact() {
            return new TestResult(takenOn, result);
        }
    }
}
