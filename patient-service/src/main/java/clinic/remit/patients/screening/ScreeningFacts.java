package clinic.remit.patients.screening;

import clinic.remit.patients.screening.catalogue.DatedFinding;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.TakenMedicine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one screening says. Whatever was not examined is null.
 *
 * @param severity total of the depression instrument that was taken
 */
public record ScreeningFacts(
        UUID id,
        Instant performedAt,
        List<Finding> findings,
        List<Dated> datedFindings,
        List<TakenMedicine> medicines,
        BloodPressure bloodPressure,
        Body body,
        PregnancyTest pregnancyTest,
        Severity severity,
        Boolean adultEscort,
        Boolean capacity,
        Boolean mentalStateExamined,
        TestResult laboratory,
        TestResult urineDrugScreen,
        TestResult ecg,
        Integer stopBang) {

    /** Total of PHQ-9 or MADRS. */
    public record Severity(String instrument, int total) {}

    /** A finding with its day; the latest that it can have been. */
    public record Dated(DatedFinding finding, LocalDate on) {}
}
