package clinic.remit.patients.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.patients.TestPolicy;
import clinic.remit.patients.eligibility.EligibilityFacts.Courses;
import clinic.remit.patients.history.Antidepressant;
import clinic.remit.patients.history.JudgedTrial;
import clinic.remit.patients.screening.BloodPressure;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.catalogue.DatedFinding;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.TakenMedicine;
import clinic.remit.patients.screening.reported.ReportedFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for any patient. */
class EligibilityPropertiesTest {

    @Property(tries = 300)
    void anotherAdequateFailedTrialNeverMakesLessEligible(
            @ForAll("patients") Given given, @ForAll("failedTrials") JudgedTrial trial) {
        Decision before = given.decision();
        given.trials.add(trial);
        assertThat(rank(given.decision())).isGreaterThanOrEqualTo(rank(before));
    }

    @Property(tries = 300)
    void aContraindicationNeverMakesMoreEligible(
            @ForAll("patients") Given given, @ForAll("findings") Finding finding, @ForAll boolean atASession) {
        Decision before = given.decision();
        if (atASession) {
            given.reported.add(new ReportedFinding(new UUID(9, 9), finding, Given.NOW));
        } else {
            given.findings.add(finding);
        }
        assertThat(rank(given.decision())).isLessThanOrEqualTo(rank(before));
    }

    @Property(tries = 300)
    void aDatedFindingNeverMakesMoreEligible(
            @ForAll("patients") Given given, @ForAll("datedFindings") ScreeningFacts.Dated dated) {
        Decision before = given.decision();
        given.datedFindings.add(dated);
        assertThat(rank(given.decision())).isLessThanOrEqualTo(rank(before));
    }

    /** Whoever was not eligible is not by the passing of time; whoever was excluded cannot be signed off without being seen again. */
    @Property(tries = 300)
    void timeAloneNeverReleases(@ForAll("patients") Given given, @ForAll @IntRange(min = 1, max = 500) int days) {
        Decision before = given.decision();
        given.asOf = Given.NOW.plus(Duration.ofDays(days));
        Decision after = given.decision();
        if (before.result() != EligibilityResult.ELIGIBLE) {
            assertThat(after.result()).isNotEqualTo(EligibilityResult.ELIGIBLE);
        }
        if (before.result() == EligibilityResult.INELIGIBLE && after.result() != EligibilityResult.INELIGIBLE) {
            assertThat(Given.POLICY.mustBeKnown(after.criteria())).contains("SCREENING");
        }
    }

    @Property(tries = 300)
    void theOrderOfEntryNeverMatters(@ForAll("patients") Given given, @ForAll long seed) {
        EligibilityFacts facts = given.facts();
        EligibilityFacts shuffled = new EligibilityFacts(
                facts.asOf(),
                facts.zone(),
                facts.person(),
                shuffled(facts.episodes(), seed),
                shuffled(facts.trials(), seed),
                shuffled(facts.screenings(), seed),
                shuffled(facts.reported(), seed),
                facts.consent(),
                facts.highAlerts(),
                facts.courses());
        assertThat(Given.POLICY.decide(shuffled)).isEqualTo(Given.POLICY.decide(facts));
    }

    @Property(tries = 300)
    void aBetterScoreNeverRevokes(
            @ForAll("patients") Given given, @ForAll @IntRange(max = 27) int score, @ForAll boolean courseOpen) {
        Decision before = given.decision();
        given.courses = courseOpen
                ? new Courses(before.entryCriteria(), List.of(), null)
                : new Courses(null, List.of(), Given.NOW.plus(Duration.ofDays(30)));
        given.severity = new ScreeningFacts.Severity("PHQ-9", Math.min(score, given.severity.total()));
        Decision after = given.decision();
        assertThat(Succession.worsened(before.criteria(), after.criteria())).isEmpty();
        if (courseOpen) {
            assertThat(Succession.carriesOver(before.criteria(), after.criteria()))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Given> patients() {
        return Combinators.combine(
                        failedTrials().list().ofMaxSize(4),
                        findings().list().ofMaxSize(3),
                        medicines().list().ofMaxSize(2),
                        datedFindings().list().ofMaxSize(2),
                        findings().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 27),
                        Arbitraries.integers().between(100, 180),
                        Arbitraries.of(true, false))
                .as(EligibilityPropertiesTest::patient);
    }

    @Provide
    Arbitrary<JudgedTrial> failedTrials() {
        List<Antidepressant> counted = TestPolicy.ANTIDEPRESSANTS.search("").stream()
                .filter(medicine -> medicine.group().counts())
                .toList();
        return Arbitraries.of(counted)
                .map(medicine -> Given.failedTrial(
                        medicine.rxcui(), medicine.minimumDailyDose().value().toPlainString()));
    }

    @Provide
    Arbitrary<Finding> findings() {
        return Arbitraries.of(TestPolicy.SCREENING.findings());
    }

    @Provide
    Arbitrary<TakenMedicine> medicines() {
        return Arbitraries.of(TestPolicy.SCREENING.medicines().classes())
                .map(medicine -> new TakenMedicine(medicine, medicine.code() + " of some name"));
    }

    @Provide
    Arbitrary<ScreeningFacts.Dated> datedFindings() {
        Arbitrary<DatedFinding> finding = Arbitraries.of(TestPolicy.SCREENING.datedFindings());
        return Combinators.combine(finding, Arbitraries.integers().between(1, 800))
                .as((it, daysAgo) -> new ScreeningFacts.Dated(it, Given.TODAY.minusDays(daysAgo)));
    }

    private static Given patient(
            List<JudgedTrial> trials,
            List<Finding> findings,
            List<TakenMedicine> medicines,
            List<ScreeningFacts.Dated> dated,
            List<Finding> atSessions,
            int score,
            int systolic,
            boolean consented) {
        Given given = new Given();
        given.trials.clear();
        given.trials.addAll(trials);
        given.findings.addAll(findings);
        given.otherScreenings.add(given.screening(20));
        given.datedFindings.addAll(dated);
        given.medicines.addAll(medicines);
        for (int i = 0; i < atSessions.size(); i++) {
            given.reported.add(
                    new ReportedFinding(new UUID(8, i), atSessions.get(i), Given.NOW.minus(Duration.ofHours(i))));
        }
        given.severity = new ScreeningFacts.Severity("PHQ-9", score);
        given.pressure = new BloodPressure(systolic, 80);
        given.consent = consented ? given.consent : null;
        return given;
    }

    private static int rank(Decision decision) {
        return switch (decision.result()) {
            case INELIGIBLE -> 0;
            case NEEDS_REVIEW -> 1;
            case ELIGIBLE -> 2;
        };
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
