package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.Criterion.continuing;
import static clinic.remit.patients.eligibility.CriterionStatus.MET;
import static clinic.remit.patients.eligibility.CriterionStatus.REVIEW;
import static clinic.remit.patients.eligibility.CriterionStatus.UNKNOWN;
import static clinic.remit.patients.eligibility.CriterionStatus.UNMET;

import clinic.remit.patients.eligibility.Criterion.Fact;
import clinic.remit.patients.eligibility.EligibilityRules.PressureLimits;
import clinic.remit.patients.screening.BloodPressure;
import clinic.remit.patients.screening.PregnancyTest;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.TestResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the newest valid screening must say (domain.md section 2, inclusion and baseline). */
final class ScreeningCriteria {

    private final EligibilityRules rules;
    private final EligibilityFacts facts;
    private final ScreeningFacts screening;

    ScreeningCriteria(EligibilityRules rules, EligibilityFacts facts) {
        this.rules = rules;
        this.facts = facts;
        this.screening = facts.newestScreening(rules).orElse(null);
    }

    List<Criterion> judge() {
        if (screening == null) {
            return List.of(continuing(
                    "SCREENING",
                    UNKNOWN,
                    "No screening of the last %d days is recorded.".formatted(rules.screeningValidDays())));
        }
        Criterion screened = continuing(
                "SCREENING",
                MET,
                "Screened on %s.".formatted(facts.day(screening.performedAt())),
                fact("screening", facts.day(screening.performedAt())));
        return List.of(
                screened,
                yes(
                        "CAPACITY",
                        screening.capacity(),
                        "The patient has the capacity to decide.",
                        "The patient lacks the capacity to decide, and without it there is no consent."),
                yes(
                        "ADULT_ESCORT",
                        screening.adultEscort(),
                        "An adult will escort the patient home.",
                        "No adult can escort the patient home; without one no dose is given."),
                pregnancyTest(),
                bloodPressure(),
                bodyMassIndex(),
                mentalState(),
                test("LABORATORY", "Liver and renal tests", screening.laboratory()),
                test("URINE_DRUG_SCREEN", "Urine drug screen", screening.urineDrugScreen()),
                test("ECG", "ECG", screening.ecg()),
                stopBang());
    }

    private Criterion yes(String code, Boolean answer, String yes, String no) {
        if (answer == null) {
            return continuing(code, UNKNOWN, "The screening does not say whether: %s".formatted(yes));
        }
        return continuing(code, answer ? MET : UNMET, answer ? yes : no, fact(code, answer));
    }

    private Criterion pregnancyTest() {
        PregnancyTest test = screening.pregnancyTest();
        Fact fact = fact("pregnancyTest", test);
        if (test == PregnancyTest.POSITIVE) {
            return continuing(
                    "PREGNANCY_TEST",
                    UNMET,
                    "The pregnancy test is positive: ketamine may harm the unborn child and is excluded.",
                    fact);
        }
        if (!facts.person().ableToConceive()) {
            return continuing(
                    "PREGNANCY_TEST", MET, "The patient is not able to conceive; no pregnancy test is needed.", fact);
        }
        return test == PregnancyTest.NEGATIVE
                ? continuing("PREGNANCY_TEST", MET, "The pregnancy test is negative.", fact)
                : continuing(
                        "PREGNANCY_TEST",
                        UNKNOWN,
                        "The patient is able to conceive, and the screening has no result of a pregnancy test.",
                        fact);
    }

    /**
     * Too high on two days, with none controlled between them, excludes until one is controlled, which is below the limits of review.
     * Too high once, or moderately raised, asks for a review.
     */
    private Criterion bloodPressure() {
        PressureLimits limits = rules.bloodPressure();
        BloodPressure pressure = screening.bloodPressure();
        Fact fact = fact("bloodPressure", pressure);
        if (isControlled(pressure)) {
            return continuing("BLOOD_PRESSURE", MET, "Blood pressure %s.".formatted(pressure), fact);
        }
        List<ScreeningFacts> tooHigh = tooHighOnDaysSinceControlled();
        if (tooHigh.size() > 1) {
            return continuing(
                    "BLOOD_PRESSURE",
                    UNMET,
                    "Blood pressure %s; at or above %d/%d on %s: excluded until it is controlled, below %d/%d."
                            .formatted(
                                    pressure,
                                    limits.excludeSystolic(),
                                    limits.excludeDiastolic(),
                                    tooHigh.stream()
                                            .map(it -> facts.day(it.performedAt()) + " (" + it.bloodPressure() + ")")
                                            .collect(Collectors.joining(" and ")),
                                    limits.reviewSystolic(),
                                    limits.reviewDiastolic()),
                    fact);
        }
        return isTooHigh(pressure)
                ? continuing(
                        "BLOOD_PRESSURE",
                        REVIEW,
                        "Blood pressure %s, at or above %d/%d once; repeat it on another day."
                                .formatted(pressure, limits.excludeSystolic(), limits.excludeDiastolic()),
                        fact)
                : continuing(
                        "BLOOD_PRESSURE",
                        REVIEW,
                        "Blood pressure %s, at or above %d/%d: a physician weighs it."
                                .formatted(pressure, limits.reviewSystolic(), limits.reviewDiastolic()),
                        fact);
    }

    /** The last two days with a reading too high since the last that was controlled, the first reading of each such day. */
    private List<ScreeningFacts> tooHighOnDaysSinceControlled() {
        List<ScreeningFacts> inOrder = facts.screenings().stream()
                .sorted(Comparator.comparing(ScreeningFacts::performedAt).thenComparing(ScreeningFacts::id))
                .toList();
        SortedMap<LocalDate, ScreeningFacts> tooHigh = new TreeMap<>();
        inOrder.forEach(it -> {
            if (isControlled(it.bloodPressure())) {
                tooHigh.clear();
            } else if (isTooHigh(it.bloodPressure())) {
                tooHigh.putIfAbsent(facts.day(it.performedAt()), it);
            }
        });
        return tooHigh.values().stream().skip(Math.max(0, tooHigh.size() - 2)).toList();
    }

    private boolean isTooHigh(BloodPressure pressure) {
        return pressure.isAtLeast(
                rules.bloodPressure().excludeSystolic(), rules.bloodPressure().excludeDiastolic());
    }

    private boolean isControlled(BloodPressure pressure) {
        return !pressure.isAtLeast(
                rules.bloodPressure().reviewSystolic(), rules.bloodPressure().reviewDiastolic());
    }

    private Criterion bodyMassIndex() {
        BigDecimal index = screening.body().massIndex();
        Fact fact = fact("bmi", index);
        return index.compareTo(rules.reviewBmi()) >= 0
                ? continuing(
                        "BMI",
                        REVIEW,
                        "Body mass index %s kg/m², at or above %s: a physician weighs the airway and the dose."
                                .formatted(index, rules.reviewBmi()),
                        fact)
                : continuing("BMI", MET, "Body mass index %s kg/m².".formatted(index), fact);
    }

    private Criterion mentalState() {
        return Boolean.TRUE.equals(screening.mentalStateExamined())
                ? continuing("MENTAL_STATE", MET, "The mental state was examined.", fact("mentalStateExamined", true))
                : continuing("MENTAL_STATE", UNKNOWN, "The mental state was not examined.");
    }

    private Criterion test(String code, String name, TestResult test) {
        if (test == null) {
            return continuing(code, UNKNOWN, "%s: no result is recorded.".formatted(name));
        }
        Fact fact = fact(code, test.result() + " on " + test.takenOn());
        if (!isValid(test)) {
            return continuing(
                    code,
                    UNKNOWN,
                    "%s of %s: %d days old or older, to be repeated."
                            .formatted(name, test.takenOn(), rules.laboratoryValidDays()),
                    fact);
        }
        return test.result() == TestResult.Outcome.NORMAL
                ? continuing(code, MET, "%s of %s: no abnormal result.".formatted(name, test.takenOn()), fact)
                : continuing(
                        code,
                        REVIEW,
                        "%s of %s: abnormal; a physician weighs it.".formatted(name, test.takenOn()),
                        fact);
    }

    private boolean isValid(TestResult test) {
        return test.takenOn().plusDays(rules.laboratoryValidDays()).isAfter(facts.today());
    }

    private Criterion stopBang() {
        Integer score = screening.stopBang();
        if (score == null) {
            return continuing("STOP_BANG", UNKNOWN, "STOP-BANG was not scored.");
        }
        return score >= rules.reviewStopBang()
                ? continuing(
                        "STOP_BANG",
                        REVIEW,
                        "STOP-BANG %d: a high risk of sleep apnoea; a physician weighs the airway.".formatted(score),
                        fact("stopBang", score))
                : continuing("STOP_BANG", MET, "STOP-BANG %d.".formatted(score), fact("stopBang", score));
    }

    /** Tests whose age ends the validity of a determination. */
    Stream<TestResult> validTests() {
        return screening == null
                ? Stream.empty()
                : Stream.of(screening.laboratory(), screening.urineDrugScreen(), screening.ecg())
                        .filter(test -> test != null && isValid(test));
    }

    private Fact fact(String what, Object value) {
        return new Fact(what, String.valueOf(value), screening.id());
    }
}
