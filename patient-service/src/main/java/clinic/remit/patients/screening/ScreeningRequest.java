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
        List<@NotNull String> findings,

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
        @Schema(description = "STOP-BANG, 0 to 8") Integer stopBang) {

    /** A medicine by class code, or by RxNorm ingredient. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MedicineTaken(
            @Schema(examples = "BENZODIAZEPINE") String code,
            @Schema(examples = "28439") String rxcui) {}

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
            @NotNull String instrument, @NotNull Integer total) {}

    /** A test, the day it was taken and its result. */
    record Test(@NotNull LocalDate takenOn, @NotNull TestResult.Outcome result) {

        TestResult asFact() {
            return new TestResult(takenOn, result);
        }
    }
}
