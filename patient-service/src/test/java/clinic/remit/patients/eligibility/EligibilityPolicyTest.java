package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.CriterionStatus.MET;
import static clinic.remit.patients.eligibility.CriterionStatus.REVIEW;
import static clinic.remit.patients.eligibility.CriterionStatus.UNKNOWN;
import static clinic.remit.patients.eligibility.CriterionStatus.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.patients.eligibility.EligibilityFacts.Courses;
import clinic.remit.patients.eligibility.EligibilityFacts.EndedCourse;
import clinic.remit.patients.screening.BloodPressure;
import clinic.remit.patients.screening.PregnancyTest;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.reported.OpenAlert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md sections 2 and 11, design section 3. */
class EligibilityPolicyTest {

    private final Given given = new Given();

    @Test
    void findsAPatientEligibleWithASentenceForEachCriterion() {
        Decision decision = given.decision();
        assertThat(decision.result()).isEqualTo(EligibilityResult.ELIGIBLE);
        assertThat(decision.criteria()).allSatisfy(criterion -> {
            assertThat(criterion.status()).isEqualTo(MET);
            assertThat(criterion.sentence()).matches("(?s)[A-Z0-9].*\\.");
        });
        assertThat(decision.policyVersion()).isNotBlank();
    }

    /** Section 2: at or above 160/100 on two days excludes until controlled; 140 to 159 or 90 to 99 asks for a review. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "170/90, REVIEW",
        "170/90 170/90, UNMET",
        "170/90 150/90 170/90, UNMET",
        "170/90 130/80 170/90, REVIEW",
        "170/90 170/90 150/85, UNMET",
        "170/90 170/90 139/89, MET",
        "170/90 170/90 139/89 150/85, REVIEW",
        "170/90 170/90 139/89 170/90, REVIEW",
        "120/100 165/80, UNMET",
        "150/95 150/95 150/95, REVIEW"
    })
    void readsBloodPressureDayByDay(String readings, CriterionStatus expected) {
        String[] days = readings.split(" ");
        for (int i = 0; i < days.length - 1; i++) {
            given.pressure = pressure(days[i]);
            given.otherScreenings.add(given.screening(days.length - i));
        }
        given.pressure = pressure(days[days.length - 1]);
        assertThat(given.status("BLOOD_PRESSURE")).isEqualTo(expected);
    }

    @Test
    void twoReadingsOfOneDayAreNotTwoDays() {
        given.pressure = pressure("170/90");
        ScreeningFacts morning = given.screening(1);
        given.otherScreenings.add(morning);
        assertThat(given.status("BLOOD_PRESSURE")).isEqualTo(REVIEW);
    }

    @ParameterizedTest(name = "{0}: {3} is {4}")
    @CsvFileSource(resources = "numbers.csv", numLinesToSkip = 1)
    void keepsTheBoundary(String name, String what, String value, String criterion, CriterionStatus expected) {
        switch (what) {
            case "birthDate" -> given.birthDate = LocalDate.parse(value);
            case "PHQ-9", "MADRS" -> given.severity = new ScreeningFacts.Severity(what, Integer.parseInt(value));
            case "bloodPressure" -> given.pressure = pressure(value);
            case "bloodPressureTwice" -> {
                given.pressure = pressure(value);
                given.otherScreenings.add(given.screening(5));
            }
            case "weightKg" -> given.weightKg = new BigDecimal(value);
            case "stopBang" -> given.stopBang = Integer.parseInt(value);
            case "pregnancyTest" -> given.pregnancyTest = PregnancyTest.valueOf(value);
            case "icd10" -> given.icd10 = value;
            case "screenedDaysAgo" -> given.screenedDaysAgo = Long.parseLong(value);
            case "ecgDaysAgo" -> given.ecgDaysAgo = Long.parseLong(value);
            default -> throw new IllegalArgumentException(what);
        }
        assertThat(given.status(criterion)).isEqualTo(expected);
    }

    @Test
    void needsTwoDifferentIngredients() {
        given.trials.remove(1);
        assertThat(given.status("TRD")).isEqualTo(UNMET);
        given.trials.add(Given.failedTrial("36437", "200"));
        assertThat(given.status("TRD")).isEqualTo(UNMET);
    }

    @Test
    void flagsRelatedIngredientsAndCountsThem() {
        given.trials.clear();
        given.trials.add(Given.failedTrial("2556", "40"));
        given.trials.add(Given.failedTrial("321988", "20"));
        Criterion trd = given.decision().criteria().stream()
                .filter(criterion -> criterion.code().equals("TRD"))
                .findFirst()
                .orElseThrow();
        assertThat(trd.status()).isEqualTo(MET);
        assertThat(trd.sentence()).contains("RELATED");
    }

    @Test
    void asksForAReviewWhenAdherenceLeavesResistanceOpen() {
        given.trials.remove(1);
        given.trials.add(Given.trial("39786", "225", null));
        assertThat(given.status("TRD")).isEqualTo(REVIEW);
    }

    @Test
    void earlierKetamineWithoutResponseAsksForAReview() {
        given.trials.add(Given.failedTrial("6130", "40"));
        assertThat(given.status("PRIOR_KETAMINE")).isEqualTo(REVIEW);
    }

    @Test
    void needsConsentAndAnActivePatient() {
        given.consent = null;
        given.status = PatientStatus.DECEASED;
        assertThat(given.status("CONSENT")).isEqualTo(UNMET);
        assertThat(given.status("PATIENT_ACTIVE")).isEqualTo(UNMET);
    }

    @ParameterizedTest(name = "raised by {0}")
    @CsvSource({
        "C_SSRS, UNMET, MET",
        "SUICIDE_ITEM, UNMET, MET",
        "SUICIDALITY, UNMET, MET",
        "BLOOD_PRESSURE_CRISIS, MET, UNMET",
        "MANIA, MET, UNMET",
        "PSYCHOSIS, MET, UNMET",
        "ADVERSE_EVENT, MET, UNMET",
        "A_RULE_OF_TOMORROW, MET, UNMET",
        ", MET, UNMET"
    })
    void anyOpenHighAlertExcludesForWhatRaisedItAndNobodyOverridesIt(
            String trigger, CriterionStatus suicideRisk, CriterionStatus safetyAlert) {
        given.highAlerts.add(new OpenAlert(new UUID(8, 1), trigger));
        assertThat(given.status("SUICIDE_RISK")).isEqualTo(suicideRisk);
        assertThat(given.status("SAFETY_ALERT")).isEqualTo(safetyAlert);
        assertThat(given.decision().result()).isEqualTo(EligibilityResult.INELIGIBLE);
        assertThat(Given.POLICY.neverOverridden(given.decision().criteria())).hasSize(1);
    }

    @Test
    void oneAlertBesideAnotherIsJudgedByItself() {
        given.highAlerts.add(new OpenAlert(new UUID(8, 1), "C_SSRS"));
        given.highAlerts.add(new OpenAlert(new UUID(8, 2), "MANIA"));
        assertThat(given.status("SUICIDE_RISK")).isEqualTo(UNMET);
        assertThat(given.status("SAFETY_ALERT")).isEqualTo(UNMET);
    }

    @Test
    void entryCriteriaAreFrozenWhileACourseIsOpen() {
        List<Criterion> frozen = given.decision().entryCriteria();
        given.courses = new Courses(frozen, List.of(), null);
        given.severity = new ScreeningFacts.Severity("PHQ-9", 3);
        given.icd10 = "F33.42";
        given.trials.clear();
        assertThat(given.decision().entryCriteria()).isEqualTo(frozen);
        assertThat(given.decision().result()).isEqualTo(EligibilityResult.ELIGIBLE);
    }

    @Test
    void anotherCourseAfterOneThatEndedNeedsAReviewAndIsNotExcluded() {
        given.courses = new Courses(
                null,
                List.of(new EndedCourse(new UUID(7, 1), Given.NOW.minusSeconds(60), "SUSTAINED_REMISSION")),
                null);
        given.severity = new ScreeningFacts.Severity("PHQ-9", 3);
        assertThat(given.status("SEVERITY")).isEqualTo(REVIEW);
        assertThat(given.status("PRIOR_COURSE")).isEqualTo(REVIEW);
        assertThat(given.decision().result()).isEqualTo(EligibilityResult.NEEDS_REVIEW);
    }

    @Test
    void isGoodForNinetyDaysAtMostAndEndsWithWhatItRestsOn() {
        assertThat(given.decision().validUntil()).isEqualTo(Instant.parse("2026-09-26T00:00:00Z"));
        given.birthDate = LocalDate.parse("1961-08-15");
        assertThat(given.decision().validUntil()).isEqualTo(Instant.parse("2026-08-15T00:00:00Z"));
        given.asOf = Given.NOW.plus(Duration.ofDays(45));
        assertThat(given.status("AGE")).isEqualTo(REVIEW);
    }

    @Test
    void whoeverWasBornOnALeapDayComesOfAgeOnTheFirstOfMarch() {
        Given given = new Given();
        given.birthDate = LocalDate.parse("2008-02-29");
        given.asOf = Instant.parse("2026-02-28T00:00:00Z");
        assertThat(given.status("AGE")).isEqualTo(CriterionStatus.UNMET);
        assertThat(Given.POLICY.nextAgeBoundary(given.facts())).contains(Instant.parse("2026-03-01T00:00:00Z"));
        given.asOf = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(given.status("AGE")).isEqualTo(CriterionStatus.MET);
    }

    @Test
    void isNotGoodForLongerThanTheScoreThatItBeganWith() {
        Given given = new Given();
        given.otherScreenings.add(given.screening(60));
        given.severity = null;
        Decision decision = given.decision();
        assertThat(decision.result()).isEqualTo(EligibilityResult.ELIGIBLE);
        given.asOf = decision.validUntil().minusSeconds(1);
        assertThat(given.status("SEVERITY")).isEqualTo(CriterionStatus.MET);
        given.asOf = decision.validUntil();
        assertThat(given.status("SEVERITY")).isEqualTo(CriterionStatus.UNKNOWN);
    }

    @Test
    void someThingsMustBeKnownBeforeAnyoneSigns() {
        given.pregnancyTest = PregnancyTest.NOT_DONE;
        given.ecgDaysAgo = 100;
        assertThat(given.status("ECG")).isEqualTo(UNKNOWN);
        assertThat(Given.POLICY.mustBeKnown(given.decision().criteria())).containsExactly("PREGNANCY_TEST");
    }

    private static BloodPressure pressure(String text) {
        String[] parts = text.split("/");
        return new BloodPressure(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
