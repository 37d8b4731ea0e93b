package clinic.remit.outcomes.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md section 6, its table of terms, on the PHQ-9; one dose on day 0. */
class OutcomeStatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "states.csv", numLinesToSkip = 1, delimiter = '|', emptyValue = "")
    void aCourseStandsAt(
            String name, String baseline, String scores, int asOf, OutcomeState state, RecommendationKind kind) {
        CoursePolicy.Decided decided = new Given()
                .scores(baseline == null ? "" : baseline)
                .injection(0, "0.5")
                .scores(scores == null ? "" : scores)
                .on(asOf);
        assertThat(decided.trajectory().state()).isEqualTo(state);
        assertThat(decided.advice().state()).isEqualTo(state);
        assertThat(decided.advice().kind()).isEqualTo(kind);
    }
}
