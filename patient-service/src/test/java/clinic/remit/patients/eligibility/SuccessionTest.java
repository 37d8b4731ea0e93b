package clinic.remit.patients.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** design section 3: a sign-off carries over only if no criterion's result changed. */
class SuccessionTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "ECG, MET, MET, true, false",
        "ECG, REVIEW, REVIEW, true, false",
        "ECG, MET, REVIEW, false, true",
        "ECG, REVIEW, MET, false, false",
        "ECG, UNKNOWN, REVIEW, false, false",
        "CONSENT, MET, UNMET, false, true",
        "SEVERITY, MET, REVIEW, false, false",
        "PRIOR_COURSE, MET, REVIEW, false, false"
    })
    void saysWhatBecomesOfASignOff(
            String code, CriterionStatus before, CriterionStatus after, boolean carries, boolean worse) {
        assertThat(Succession.carriesOver(criterion(code, before), criterion(code, after)))
                .isEqualTo(carries);
        assertThat(Succession.worsened(criterion(code, before), criterion(code, after))
                        .contains(code))
                .isEqualTo(worse);
    }

    @Test
    void aSignOffOutlivesACriterionThatIsNewAndMet() {
        List<Criterion> before = criterion("SUICIDE_RISK", CriterionStatus.MET);
        List<Criterion> after =
                List.of(before.get(0), Criterion.continuing("SAFETY_ALERT", CriterionStatus.MET, "It is so."));
        assertThat(Succession.carriesOver(before, after)).isTrue();
        assertThat(Succession.worsened(before, after)).isEmpty();
    }

    private static List<Criterion> criterion(String code, CriterionStatus status) {
        return List.of(Criterion.continuing(code, status, "It is so."));
    }
}
