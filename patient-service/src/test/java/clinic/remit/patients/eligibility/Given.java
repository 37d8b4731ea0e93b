package clinic.remit.patients.eligibility;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.patients.PartialDate;
import clinic.remit.patients.TestPolicy;
import clinic.remit.patients.eligibility.EligibilityFacts.Consent;
import clinic.remit.patients.eligibility.EligibilityFacts.Courses;
import clinic.remit.patients.eligibility.EligibilityFacts.Person;
import clinic.remit.patients.history.DosePeriod;
import clinic.remit.patients.history.EpisodeFacts;
import clinic.remit.patients.history.EpisodeSeverity;
import clinic.remit.patients.history.JudgedTrial;
import clinic.remit.patients.history.Milligrams;
import clinic.remit.patients.history.TrialAdequacy;
import clinic.remit.patients.history.TrialFacts;
import clinic.remit.patients.history.TrialOutcome;
import clinic.remit.patients.screening.BloodPressure;
import clinic.remit.patients.screening.Body;
import clinic.remit.patients.screening.PregnancyTest;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.TestResult;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.TakenMedicine;
import clinic.remit.patients.screening.reported.OpenAlert;
import clinic.remit.patients.screening.reported.ReportedFinding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An eligible woman of 40 with two failed trials, of whom a test changes what it is about. */
final class Given {

    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    static final EligibilityPolicy POLICY = new EligibilityPolicy(TestPolicy.RULES, TestPolicy.SCREENING);
    static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    Instant asOf = NOW;
    LocalDate birthDate = LocalDate.parse("1986-03-01");
    PatientStatus status = PatientStatus.ACTIVE;
    String icd10 = "F33.2";
    final List<JudgedTrial> trials = new ArrayList<>(List.of(failedTrial("36437", "100"), failedTrial("39786", "225")));
    final List<Finding> findings = new ArrayList<>();
    final List<ScreeningFacts.Dated> datedFindings = new ArrayList<>();
    final List<TakenMedicine> medicines = new ArrayList<>();
    final List<ReportedFinding> reported = new ArrayList<>();
    final List<ScreeningFacts> otherScreenings = new ArrayList<>();
    BloodPressure pressure = new BloodPressure(124, 78);
    BigDecimal weightKg = new BigDecimal("82.4");
    PregnancyTest pregnancyTest = PregnancyTest.NEGATIVE;
    ScreeningFacts.Severity severity = new ScreeningFacts.Severity("PHQ-9", 19);
    int stopBang = 2;
    long screenedDaysAgo = 1;
    long ecgDaysAgo = 3;
    Consent consent = new Consent(new UUID(4, 1), "2026-02", NOW.minus(1, ChronoUnit.DAYS));
    final List<OpenAlert> highAlerts = new ArrayList<>();
    Courses courses = new Courses(null, List.of(), null);

    static JudgedTrial failedTrial(String rxcui, String mg) {
        return trial(rxcui, mg, 90);
    }

    static JudgedTrial trial(String rxcui, String mg, Integer adherence) {
        TrialFacts facts = new TrialFacts(
                UUID.nameUUIDFromBytes((rxcui + mg).getBytes()),
                TestPolicy.ANTIDEPRESSANTS.byRxcui(rxcui).orElseThrow(),
                null,
                List.of(new DosePeriod(
                        PartialDate.of(LocalDate.parse("2026-01-01")),
                        PartialDate.of(LocalDate.parse("2026-03-31")),
                        new Milligrams(new BigDecimal(mg)))),
                adherence,
                TrialOutcome.FAILED,
                null);
        return new JudgedTrial(facts, new TrialAdequacy(TestPolicy.RULES.trials()).judge(facts, TODAY));
    }

    ScreeningFacts screening(long daysAgo) {
        TestResult normal = new TestResult(TODAY.minusDays(3), TestResult.Outcome.NORMAL);
        return new ScreeningFacts(
                new UUID(3, daysAgo),
                NOW.minus(daysAgo, ChronoUnit.DAYS),
                List.copyOf(findings),
                List.copyOf(datedFindings),
                List.copyOf(medicines),
                pressure,
                new Body(weightKg, new BigDecimal("180")),
                pregnancyTest,
                severity,
                true,
                true,
                true,
                normal,
                normal,
                new TestResult(TODAY.minusDays(ecgDaysAgo), TestResult.Outcome.NORMAL),
                stopBang);
    }

    EligibilityFacts facts() {
        List<ScreeningFacts> screenings = new ArrayList<>(otherScreenings);
        screenings.add(screening(screenedDaysAgo));
        return new EligibilityFacts(
                asOf,
                ZoneOffset.UTC,
                new Person(birthDate, status, true),
                List.of(new EpisodeFacts(
                        new UUID(1, 1), icd10, EpisodeSeverity.SEVERE, LocalDate.parse("2025-11-01"), null)),
                trials,
                screenings,
                reported,
                consent,
                highAlerts,
                courses);
    }

    Decision decision() {
        return POLICY.decide(facts());
    }

    /** What is told of it; empty when there is no such criterion. */
    String sentence(String code) {
        return decision().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::sentence)
                .findFirst()
                .orElse("");
    }

    CriterionStatus status(String code) {
        return decision().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::status)
                .findFirst()
                .orElse(CriterionStatus.MET);
    }
}
