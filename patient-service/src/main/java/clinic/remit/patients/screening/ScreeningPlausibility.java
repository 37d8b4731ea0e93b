package clinic.remit.patients.screening;

import clinic.remit.kit.http.Unprocessable;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.PartialDate;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.screening.ScreeningRequest.DatedFindingTold;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Refuses what no screening can be: codes that are not known, times that cannot be, and figures that no living person has. */
final class ScreeningPlausibility {

    private static final Map<String, Integer> HIGHEST_TOTAL = Map.of("PHQ-9", 27, "MADRS", 60);

    private final ScreeningCatalogue catalogue;
    private final ClinicDays days;
    private final Instant now;
    private final Patient patient;
    private final Problems problems = new Problems();

    ScreeningPlausibility(ScreeningCatalogue catalogue, ClinicDays days, Instant now, Patient patient) {
        this.catalogue = catalogue;
        this.days = days;
        this.now = now;
        this.patient = patient;
    }

    void check(ScreeningRequest screening) {
        performedAt(screening.performedAt());
        screening.findings().forEach(this::finding);
        screening.datedFindings().forEach(it -> datedFinding(it, days.day(screening.performedAt())));
        MedicinePlausibility medicines = new MedicinePlausibility(catalogue.medicines(), problems);
        screening.medicines().forEach(medicines::check);
        pregnancyTest(screening.pregnancyTest());
        VitalsPlausibility.check(screening.vitals(), problems);
        if (screening.severity() != null) {
            severity(screening.severity());
        }
        test("laboratory", screening.laboratory());
        test("urineDrugScreen", screening.urineDrugScreen());
        test("ecg", screening.ecg());
        problems.unlessWithin("stopBang", screening.stopBang(), 0, 8);
        if (!problems.isEmpty()) {
            throw new Unprocessable("implausible", "The screening is not possible as told.", problems.all());
        }
    }

    private void performedAt(Instant performedAt) {
        if (performedAt.isAfter(now)) {
            problems.add("performedAt", performedAt + " lies in the future", "a time up to " + now);
        } else if (days.day(performedAt).isBefore(patient.birthDate())) {
            problems.add("performedAt", performedAt + " lies before the patient's birth", "a time up to " + now);
        }
    }

    private void finding(String code) {
        if (catalogue.datedFinding(code).isPresent()) {
            problems.add("findings", code + " is told with its day", "code and on, among datedFindings");
        } else if (catalogue.finding(code).isEmpty()) {
            problems.add("findings", code + " is not known", "a code of GET /v1/screening-catalogue");
        }
    }

    private void datedFinding(DatedFindingTold told, LocalDate screened) {
        if (catalogue.datedFinding(told.code()).isEmpty()) {
            problems.add(
                    "datedFindings.code",
                    told.code() + " is no dated finding",
                    "a code of datedFindings in GET /v1/screening-catalogue");
        }
        Optional<PartialDate> on = PartialDate.parse(told.on());
        if (on.isEmpty()) {
            problems.add(
                    "datedFindings.on",
                    told.on() + " is no date",
                    "a date, a month or a year (2026-03-14, 2026-03, 2026)");
        } else if (on.get().earliest().isAfter(screened)) {
            problems.add("datedFindings.on", told.on() + " lies after the screening", "a date up to " + screened);
        } else if (on.get().latest().isBefore(patient.birthDate())) {
            problems.add(
                    "datedFindings.on", told.on() + " lies before the patient's birth", "a date up to " + screened);
        }
    }

    private void pregnancyTest(PregnancyTest test) {
        if (test == PregnancyTest.NOT_APPLICABLE && patient.isAbleToConceive()) {
            problems.add(
                    "pregnancyTest",
                    "the record says that the patient is able to conceive",
                    "NEGATIVE, POSITIVE or NOT_DONE; or amend ableToConceive of the patient first");
        }
    }

    private void severity(ScreeningRequest.SeverityScore severity) {
        Integer highest = HIGHEST_TOTAL.get(severity.instrument());
        if (highest == null) {
            problems.add(
                    "severity.instrument",
                    severity.instrument() + " does not tell severity at entry",
                    "PHQ-9 or MADRS");
        } else {
            problems.unlessWithin("severity.total", severity.total(), 0, highest);
        }
    }

    private void test(String field, ScreeningRequest.Test test) {
        if (test != null && test.takenOn().isAfter(days.today())) {
            problems.add(field + ".takenOn", test.takenOn() + " lies in the future", "a day up to " + days.today());
        } else if (test != null && test.takenOn().isBefore(patient.birthDate())) {
            problems.add(
                    field + ".takenOn",
                    test.takenOn() + " lies before the patient's birth",
                    "a day up to " + days.today());
        }
    }
}
