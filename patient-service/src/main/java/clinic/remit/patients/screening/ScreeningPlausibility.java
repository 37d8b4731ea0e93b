package clinic.remit.patients.screening;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses what no screening can be: codes that are not known, and figures that no living person has. */
final class ScreeningPlausibility {

    private static final Map<String, Integer> HIGHEST_TOTAL = Map.of("PHQ-9", 27, "MADRS", 60);

    private final ScreeningCatalogue catalogue;
    private final Instant now;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    ScreeningPlausibility(ScreeningCatalogue catalogue, Instant now, LocalDate today) {
        this.catalogue = catalogue;
        this.now = now;
        this.today = today;
    }

    void check(ScreeningRequest screening) {
        if (screening.performedAt().isAfter(now)) {
            problem("performedAt", screening.performedAt() + " lies in the future", "a time up to " + now);
        }
        screening.findings().forEach(this::finding);
        screening.medicines().forEach(this::medicine);
        vitals(screening.vitals());
        if (screening.severity() != null) {
            severity(screening.severity());
        }
        test("laboratory", screening.laboratory());
        test("urineDrugScreen", screening.urineDrugScreen());
        test("ecg", screening.ecg());
        range("stopBang", screening.stopBang(), 0, 8);
        if (!problems.isEmpty()) {
            throw new Unprocessable("implausible", "The screening is not possible as told.", List.copyOf(problems));
        }
    }

    private void finding(String code) {
        if (catalogue.finding(code).isEmpty()) {
            problem("findings", code + " is not known", "a code of GET /v1/screening-catalogue");
        }
    }

    private void medicine(ScreeningRequest.MedicineTaken medicine) {
        if ((medicine.code() == null) == (medicine.rxcui() == null)) {
            problem("medicines", "a medicine needs one name", "either code or rxcui");
        } else if (medicine.code() != null
                && catalogue.medicineByCode(medicine.code()).isEmpty()) {
            problem("medicines.code", medicine.code() + " is not known", "a code of GET /v1/screening-catalogue");
        } else if (medicine.rxcui() != null && !medicine.rxcui().matches("\\d{1,8}")) {
            problem("medicines.rxcui", medicine.rxcui() + " is no RXCUI", "1 to 8 digits");
        }
    }

    private void vitals(ScreeningRequest.Vitals vitals) {
        range("vitals.systolic", vitals.systolic(), 50, 300);
        range("vitals.diastolic", vitals.diastolic(), 20, 200);
        if (vitals.systolic() <= vitals.diastolic()) {
            problem(
                    "vitals.diastolic",
                    vitals.diastolic() + " is not below the systolic pressure",
                    "below " + vitals.systolic());
        }
        range("vitals.heartRate", vitals.heartRate(), 20, 250);
        range("vitals.respiratoryRate", vitals.respiratoryRate(), 4, 60);
        range("vitals.spo2", vitals.spo2(), 50, 100);
        range("vitals.temperature", vitals.temperature(), 30, 43);
        range("vitals.weightKg", vitals.weightKg(), 20, 350);
        range("vitals.heightCm", vitals.heightCm(), 100, 250);
    }

    private void severity(ScreeningRequest.SeverityScore severity) {
        Integer highest = HIGHEST_TOTAL.get(severity.instrument());
        if (highest == null) {
            problem(
                    "severity.instrument",
                    severity.instrument() + " does not tell severity at entry",
                    "PHQ-9 or MADRS");
        } else {
            range("severity.total", severity.total(), 0, highest);
        }
    }

    private void test(String field, ScreeningRequest.Test test) {
        if (test != null && test.takenOn().isAfter(today)) {
            problem(field + ".takenOn", test.takenOn() + " lies in the future", "a day up to " + today);
        }
    }

    private void range(String field, Integer value, int least, int most) {
        range(field, value == null ? null : BigDecimal.valueOf(value), least, most);
    }

    private void range(String field, BigDecimal value, int least, int most) {
        if (value != null
                && (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            problem(field, value + " is not possible", least + " to " + most);
        }
    }

    private void problem(String field, String wrong, String right) {
        problems.add(new FieldProblem(field, wrong, right));
    }
}
