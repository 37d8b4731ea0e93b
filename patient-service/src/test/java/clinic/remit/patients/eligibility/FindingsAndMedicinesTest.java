package clinic.remit.patients.eligibility;

import static clinic.remit.patients.TestPolicy.SCREENING;
import static clinic.remit.patients.eligibility.CriterionStatus.MET;
import static clinic.remit.patients.eligibility.CriterionStatus.REVIEW;
import static clinic.remit.patients.eligibility.CriterionStatus.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.reported.ReportedFinding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md section 2, the tables of findings and medicines, a case for each row. */
class FindingsAndMedicinesTest {

    private final Given given = new Given();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "findings.csv", numLinesToSkip = 1)
    void weighsAFinding(String finding, CriterionStatus expected) {
        given.findings.add(SCREENING.finding(finding).orElseThrow());
        assertThat(given.status(finding)).isEqualTo(expected);
    }

    /** Each row of the second table of section 2, told by its class, by RXCUI and in words. */
    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvFileSource(resources = "medicines.csv", numLinesToSkip = 1)
    void weighsAMedicine(String code, String rxcui, String name, CriterionStatus expected) {
        given.medicines.addAll(
                SCREENING.medicines().bearings(rxcui == null && name == null ? code : null, rxcui, name));
        assertThat(given.status("MEDICINE_" + code)).isEqualTo(expected);
        assertThat(given.sentence("MEDICINE_" + code)).isNotEmpty();
    }

    @Test
    void aMedicineOfTwoClassesIsWeighedAsBoth() {
        given.medicines.addAll(SCREENING.medicines().bearings(null, "8134", null));
        assertThat(given.status("MEDICINE_SEDATIVE")).isEqualTo(REVIEW);
        assertThat(given.sentence("MEDICINE_SEDATIVE")).startsWith("Takes phenobarbital. A sedative");
        assertThat(given.sentence("MEDICINE_CYP_INDUCER")).startsWith("Takes phenobarbital. An inducer");
    }

    @Test
    void aMedicineWithoutKnownBearingIsShown() {
        given.medicines.addAll(SCREENING.medicines().bearings("OTHER", null, "metformin"));
        given.medicines.addAll(SCREENING.medicines().bearings(null, "999", null));
        given.medicines.addAll(SCREENING.medicines().bearings(null, null, "Zoloft"));
        assertThat(given.status("MEDICINE_OTHER")).isEqualTo(MET);
        assertThat(given.sentence("MEDICINE_OTHER"))
                .isEqualTo("Takes RxNorm 999, metformin, sertraline. No bearing on ketamine is known.");
    }

    /** Section 2: within 6 weeks excluded, later reviewed; a disorder in remission below 12 months reviewed. */
    @ParameterizedTest(name = "{0} on {1}, screened {2} days ago, is {3}: {4}")
    @CsvFileSource(resources = "dated-findings.csv", numLinesToSkip = 1)
    void weighsADatedFinding(String code, LocalDate on, int screened, String finding, CriterionStatus expected) {
        given.datedFindings.add(
                new ScreeningFacts.Dated(SCREENING.datedFinding(code).orElseThrow(), on));
        given.screenedDaysAgo = screened;
        assertThat(given.status(finding)).isEqualTo(expected);
        assertThat(given.sentence(finding)).contains("at the latest on " + on);
    }

    @Test
    void onlyAnotherScreeningTurnsARecentInfarctionIntoAPastOne() {
        given.datedFindings.add(new ScreeningFacts.Dated(
                SCREENING.datedFinding("MYOCARDIAL_INFARCTION").orElseThrow(), Given.TODAY.minusDays(30)));
        given.screenedDaysAgo = 0;
        ScreeningFacts first = given.screening(0);
        given.asOf = Given.NOW.plus(Duration.ofDays(60));
        assertThat(given.status("MYOCARDIAL_INFARCTION_RECENT")).isEqualTo(UNMET);
        given.datedFindings.clear();
        given.otherScreenings.add(first);
        given.screenedDaysAgo = -60;
        assertThat(given.sentence("MYOCARDIAL_INFARCTION_RECENT")).isEmpty();
        assertThat(given.status("MYOCARDIAL_INFARCTION_PAST")).isEqualTo(REVIEW);
    }

    /** A later screening that names nothing does not make a past psychosis, mania or disorder undone (section 2). */
    @ParameterizedTest(name = "{0}, not named again {1} days later, leaves {2}: {3}")
    @CsvFileSource(resources = "left-behind.csv", numLinesToSkip = 1)
    void whatIsGoneLeavesSomethingBehind(String finding, int days, String leaves, CriterionStatus expected) {
        given.findings.add(SCREENING.finding(finding).orElseThrow());
        given.otherScreenings.add(given.screening(days));
        given.findings.clear();
        given.screenedDaysAgo = 0;
        assertThat(given.status(leaves)).isEqualTo(expected);
        assertThat(given.sentence(leaves)).isNotEmpty();
        if (!finding.equals(leaves)) {
            assertThat(given.sentence(finding)).isEmpty();
        }
    }

    @Test
    void aGraveAdverseEventIsWeighedAtEveryDeterminationAfterIt() {
        given.reported.add(new ReportedFinding(
                new UUID(9, 2),
                SCREENING.findingOfAdverseEvent("SYNCOPE", 3, false, 3).orElseThrow(),
                Given.NOW.minus(Duration.ofDays(30))));
        assertThat(given.status("ADVERSE_EVENT_SYNCOPE")).isEqualTo(REVIEW);
    }

    @Test
    void aFindingStandsUntilALaterScreeningDoesNotNameItAndALifelongOneAlways() {
        given.findings.add(SCREENING.finding("CYSTITIS").orElseThrow());
        given.findings.add(SCREENING.finding("ANEURYSM").orElseThrow());
        given.otherScreenings.add(given.screening(10));
        given.findings.clear();
        assertThat(given.status("CYSTITIS")).isEqualTo(MET);
        assertThat(given.status("ANEURYSM")).isEqualTo(UNMET);
    }

    @Test
    void aFindingAtASessionAfterTheScreeningStandsEvenWhenThePolicyDoesNotKnowIt() {
        given.reported.add(new ReportedFinding(new UUID(9, 1), SCREENING.findingAtSession("SOMETHING_NEW"), Given.NOW));
        assertThat(given.status("SOMETHING_NEW")).isEqualTo(REVIEW);
    }

    @Test
    void anAdverseEventCountsFromGradeThreeOrWhenSerious() {
        assertThat(SCREENING.findingOfAdverseEvent("NAUSEA", 2, false, 3)).isEmpty();
        assertThat(SCREENING.findingOfAdverseEvent("NAUSEA", 3, false, 3)).isPresent();
        assertThat(SCREENING.findingOfAdverseEvent("NAUSEA", 1, true, 3)).isPresent();
        assertThat(SCREENING
                        .findingOfAdverseEvent("ANAPHYLAXIS", 1, false, 3)
                        .orElseThrow()
                        .code())
                .isEqualTo("KETAMINE_HYPERSENSITIVITY");
    }
}
