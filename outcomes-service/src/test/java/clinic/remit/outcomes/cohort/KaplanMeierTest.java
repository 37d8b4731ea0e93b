package clinic.remit.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.remit.outcomes.cohort.KaplanMeier.FollowUp;
import clinic.remit.outcomes.cohort.KaplanMeier.Step;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published worked examples. */
class KaplanMeierTest {

    /**
     * Weeks of remission under 6-mercaptopurine, + still in remission: Freireich and others, Blood 1963; 21: 699-716. As worked in Klein and
     * Moeschberger, Survival Analysis, 2nd ed. 2003, table 4.1, and Kleinbaum and Klein, Survival Analysis, 3rd ed. 2012, chapter 2.
     */
    private static final KaplanMeier MERCAPTOPURINE =
            KaplanMeier.of(followUps("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"));

    /**
     * Days until relapse or death after a transplant for acute lymphoblastic leukaemia: Copelan and others, Blood 1991; 78: 838-843. As
     * worked in Klein and Moeschberger, 2nd ed. 2003, table 4.2 and, for the limits, section 4.3 (formula 4.3.2: log-log).
     */
    private static final KaplanMeier LEUKAEMIA = KaplanMeier.of(followUps(
            "2081+ 1602+ 1496+ 1462+ 1433+ 1377+ 1330+ 996+ 226+ 1199+ 1111+ 530+ 1182+ 1167+ 418 383 276 104 609 172 487 662 194 230"
                    + " 526 122 129 74 122 86 466 192 109 55 1 107 110 332"));

    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 0.857, 0.0764",
        "7, 17, 1, 0.807, 0.0869",
        "10, 15, 1, 0.753, 0.0963",
        "13, 12, 1, 0.690, 0.1068",
        "16, 11, 1, 0.627, 0.1141",
        "22, 7, 1, 0.538, 0.1282",
        "23, 6, 1, 0.448, 0.1346"
    })
    void remissionUnderMercaptopurine(long week, int atRisk, int relapses, double survival, double standardError) {
        Step step = at(MERCAPTOPURINE, week);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(relapses);
        assertThat(step.survival()).isCloseTo(survival, within(0.0005));
        assertThat(step.standardError()).isCloseTo(standardError, within(0.00005));
    }

    @Test
    void itHasSevenStepsAndAMedianOfTwentyThreeWeeks() {
        assertThat(MERCAPTOPURINE.steps()).hasSize(7);
        assertThat(MERCAPTOPURINE.median()).hasValue(23);
    }

    @ParameterizedTest
    @CsvSource({"1, 38, 1, 0.9737, 0.0260", "122, 30, 2, 0.7368, 0.0714", "332, 21, 1, 0.5492, 0.0812"})
    void freeOfLeukaemiaAfterATransplant(long day, int atRisk, int events, double survival, double standardError) {
        Step step = at(LEUKAEMIA, day);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(events);
        assertThat(step.survival()).isCloseTo(survival, within(0.00005));
        assertThat(step.standardError()).isCloseTo(standardError, within(0.00005));
    }

    @Test
    void theLimitsOfTheYear() {
        Step step = at(LEUKAEMIA, 332);
        assertThat(step.lower()).isCloseTo(0.3783, within(0.00005));
        assertThat(step.upper()).isCloseTo(0.6911, within(0.00005));
    }

    @Test
    void withoutAnEventThereIsNoStep() {
        KaplanMeier curve = KaplanMeier.of(followUps("3+ 5+ 8+"));
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).steps()).isEmpty();
    }

    @Test
    void whoLeavesOnTheDayOfAnEventWasAtRiskOnIt() {
        assertThat(KaplanMeier.of(followUps("4 4+ 9")).steps())
                .extracting(Step::atRisk)
                .containsExactly(3, 1);
    }

    @Test
    void whenNobodyIsLeftThereAreNoLimits() {
        Step last = at(KaplanMeier.of(followUps("4 9")), 9);
        assertThat(last.survival()).isZero();
        assertThat(last.lower()).isNull();
        assertThat(last.upper()).isNull();
    }

    @Property(tries = 300)
    void withoutLossesItIsTheShareOfThoseWhoLastedLonger(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 20) Integer> times) {
        KaplanMeier curve = KaplanMeier.of(
                times.stream().map(time -> new FollowUp(time, true)).toList());
        for (Step step : curve.steps()) {
            double longer = times.stream().filter(time -> time > step.time()).count();
            assertThat(step.survival()).isCloseTo(longer / times.size(), within(1e-9));
        }
    }

    @Property(tries = 300)
    void itFallsWithinItsLimitsWhateverTheOrder(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -20, max = 20) Integer> times, @ForAll long seed) {
        List<FollowUp> followUps = times.stream()
                .map(time -> new FollowUp(Math.abs(time), time > 0))
                .toList();
        KaplanMeier curve = KaplanMeier.of(followUps);
        double before = 1;
        for (Step step : curve.steps()) {
            assertThat(step.survival()).isLessThan(before).isNotNegative();
            if (step.lower() != null) {
                assertThat(step.lower()).isBetween(0.0, step.survival());
                assertThat(step.upper()).isBetween(step.survival(), 1.0);
            }
            before = step.survival();
        }
        List<FollowUp> shuffled = new java.util.ArrayList<>(followUps);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(KaplanMeier.of(shuffled)).isEqualTo(curve);
    }

    private static Step at(KaplanMeier curve, long time) {
        return curve.steps().stream()
                .filter(it -> it.time() == time)
                .findFirst()
                .orElseThrow();
    }

    private static List<FollowUp> followUps(String text) {
        return Arrays.stream(text.split(" "))
                .map(it -> new FollowUp(Long.parseLong(it.replace("+", "")), !it.endsWith("+")))
                .toList();
    }
}
