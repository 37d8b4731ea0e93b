package clinic.remit.scheduling.medication;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.medication.DoseLadder.Before;
import clinic.remit.scheduling.medication.DoseLadder.Improvement;
import clinic.remit.scheduling.medication.DoseLadder.Ladder;
import clinic.remit.scheduling.medication.DoseLadder.Planned;
import clinic.remit.scheduling.medication.DoseLadder.Why;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 3, rows "Start; ladder", "Step up" and "Cap". */
class DoseLadderTest {

    private static final Ladder LADDER = from("0.5");

    private static Ladder from(String start) {
        return new Ladder(mg(start), List.of(mg("0.5"), mg("0.75"), mg("1.0")), mg("1.0"), 2);
    }

    private static BigDecimal mg(String perKg) {
        return new BigDecimal(perKg);
    }

    @Test
    void theFirstDoseIsTheStartOfTheCourse() {
        assertThat(DoseLadder.next(LADDER, null, Improvement.BELOW_HALF))
                .isEqualTo(new Planned(mg("0.5"), Why.FIRST_DOSE));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            last | grade | improvement  | planned | why
            0.5  | 0     | BELOW_HALF   | 0.75    | NOT_IMPROVED
            0.5  | 1     | BELOW_HALF   | 0.75    | NOT_IMPROVED
            0.75 | 0     | BELOW_HALF   | 1.0     | NOT_IMPROVED
            1.0  | 0     | BELOW_HALF   | 1.0     | TOP_OF_LADDER
            0.6  | 0     | BELOW_HALF   | 0.75    | NOT_IMPROVED
            0.5  | 0     | HALF_OR_MORE | 0.5     | IMPROVED
            1.0  | 0     | HALF_OR_MORE | 1.0     | IMPROVED
            0.5  | 0     | UNKNOWN      | 0.5     | IMPROVEMENT_UNKNOWN
            0.75 | 2     | BELOW_HALF   | 0.5     | ADVERSE_EVENT
            1.0  | 2     | HALF_OR_MORE | 0.75    | ADVERSE_EVENT
            1.0  | 3     | BELOW_HALF   | 0.75    | ADVERSE_EVENT
            0.5  | 2     | BELOW_HALF   | 0.5     | FOOT_OF_LADDER
            0.25 | 2     | BELOW_HALF   | 0.25    | FOOT_OF_LADDER
            1.5  | 0     | HALF_OR_MORE | 1.0     | IMPROVED
            """)
    void theNextDose(String last, int grade, Improvement improvement, String planned, Why why) {
        assertThat(DoseLadder.next(LADDER, new Before(mg(last), grade), improvement))
                .isEqualTo(new Planned(mg(planned), why));
    }

    /** The clinic's steps begin at 0.5; a start of 0.25, as for those of 65 and older, is the step below. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            start | last | grade | improvement | planned | why
            0.25  | 0.5  | 2     | BELOW_HALF  | 0.25    | ADVERSE_EVENT
            0.25  | 0.25 | 2     | BELOW_HALF  | 0.25    | FOOT_OF_LADDER
            0.25  | 0.25 | 0     | BELOW_HALF  | 0.5     | NOT_IMPROVED
            0.25  | 0.75 | 2     | BELOW_HALF  | 0.5     | ADVERSE_EVENT
            0.6   | 0.75 | 2     | BELOW_HALF  | 0.6     | ADVERSE_EVENT
            0.6   | 0.6  | 2     | BELOW_HALF  | 0.5     | ADVERSE_EVENT
            0.50  | 0.5  | 0     | BELOW_HALF  | 0.75    | NOT_IMPROVED
            """)
    void theStartOfTheCourseIsAStepOfItsLadder(
            String start, String last, int grade, Improvement improvement, String planned, Why why) {
        assertThat(DoseLadder.next(from(start), new Before(mg(last), grade), improvement))
                .isEqualTo(new Planned(mg(planned), why));
    }

    @ParameterizedTest
    @CsvSource({
        ", UNKNOWN",
        "NOT_ASSESSABLE, UNKNOWN",
        "AT_ENTRY, UNKNOWN",
        "WORSENED, BELOW_HALF",
        "NO_RESPONSE, BELOW_HALF",
        "PARTIAL_RESPONSE, BELOW_HALF",
        "RELAPSE, BELOW_HALF",
        "RECURRENCE, BELOW_HALF",
        "RESPONSE, HALF_OR_MORE",
        "REMISSION, HALF_OR_MORE",
        "SUSTAINED_REMISSION, HALF_OR_MORE",
        "RECOVERY, HALF_OR_MORE"
    })
    void improvementIsReadFromTheStateOfTheCourse(OutcomeState state, Improvement improvement) {
        assertThat(Improvement.of(state)).isEqualTo(improvement);
    }

    @Property
    void neverAboveTheCapNeverMoreThanOneStepUpAndNeverUpAfterAnAdverseEvent(
            @ForAll @IntRange(min = 1, max = 200) int hundredths,
            @ForAll @IntRange(max = 5) int grade,
            @ForAll Improvement improvement) {
        BigDecimal last = BigDecimal.valueOf(hundredths, 2);
        BigDecimal planned =
                DoseLadder.next(LADDER, new Before(last, grade), improvement).mgPerKg();
        assertThat(planned).isLessThanOrEqualTo(LADDER.cap());
        assertThat(LADDER.steps().stream().filter(step -> step.compareTo(last) > 0 && step.compareTo(planned) <= 0))
                .hasSizeLessThanOrEqualTo(1);
        if (grade >= LADDER.stepDownFromGrade() || improvement != Improvement.BELOW_HALF) {
            assertThat(planned).isLessThanOrEqualTo(last);
        }
    }
}
