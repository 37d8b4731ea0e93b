package clinic.remit.scheduling.session.discharge;

import static clinic.remit.scheduling.session.vitals.TestVitals.DOSE;
import static clinic.remit.scheduling.session.vitals.TestVitals.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import clinic.remit.scheduling.session.vitals.Vitals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of domain.md section 3, at their boundaries. */
class DischargeCriteriaTest {

    @ParameterizedTest
    @CsvSource({
        "179, 109, 92, 8, 3, ''", "180, 80, 98, 14, 5, HYPERTENSIVE_CRISIS", "120, 110, 98, 14, 5, HYPERTENSIVE_CRISIS",
        "120, 80, 91, 14, 5, DESATURATION", "120, 80, 98, 7, 5, RESPIRATORY_DEPRESSION",
                "120, 80, 98, 14, 2, DEEP_SEDATION"
    })
    void alarmsAfterTheDose(int systolic, int diastolic, int spo2, int breaths, int moaas, String alarm) {
        List<String> alarms = DischargeCriteria.alarms(
                vitals(10, systolic, diastolic, 70, breaths, spo2, moaas), TestPolicy.DISCHARGE.alarm());
        assertThat(String.join(",", alarms)).isEqualTo(alarm);
    }

    private static List<String> unmet(int minutes, Vitals before, Vitals last, int ambulation, boolean alert) {
        return unmet(vitals(-10, 138, 88, 70, 14, 98, 5), minutes, before, last, ambulation, alert);
    }

    private static List<String> unmet(
            Vitals baseline, int minutes, Vitals before, Vitals last, int ambulation, boolean alert) {
        return DischargeCriteria.unmet(
                new DischargeCriteria.Facts(
                        DOSE,
                        baseline,
                        new ArrayList<>(List.of(before, last)),
                        true,
                        true,
                        new DischargeCriteria.Mpadss(2, ambulation, 2, 2, 2),
                        false,
                        alert,
                        false,
                        true,
                        true),
                TestPolicy.DISCHARGE,
                DOSE.plusSeconds(60L * minutes));
    }

    @Test
    void homeNeedsEveryCriterion() {
        Vitals normal = vitals(90, 130, 80, 70, 14, 98, 5);
        Vitals last = vitals(120, 128, 80, 70, 14, 98, 5);
        assertThat(unmet(120, normal, last, 1, false)).isEmpty();
        assertThat(unmet(119, normal, last, 2, false)).containsExactly("OBSERVED_120_MINUTES");
        assertThat(unmet(120, normal, vitals(115, 128, 80, 70, 14, 98, 5), 2, false))
                .isEmpty();
        assertThat(unmet(120, normal, vitals(114, 128, 80, 70, 14, 98, 5), 2, false))
                .containsExactly("LAST_VITALS");
        assertThat(unmet(120, normal, last, 0, false)).containsExactly("MPADSS");
        assertThat(unmet(120, normal, last, 2, true)).containsExactly("NO_HIGH_ALERT");
        assertThat(unmet(120, normal, vitals(120, 128, 80, 70, 14, 93, 4), 2, false))
                .containsExactly("SPO2", "ALERT_AND_ORIENTED");
    }

    /** Near a high baseline and falling, or as at the baseline, is no criterion against what calls the physician now. */
    @ParameterizedTest
    @CsvSource({
        "186, 100, 98, 14, NO_ALARM",
        "180, 100, 98, 14, NO_ALARM",
        "179, 100, 98, 14, ''",
        "179, 100, 91, 14, NO_ALARM",
        "179, 100, 92, 8, ''",
        "179, 100, 98, 7, NO_ALARM"
    })
    void nobodyGoesHomeWhileTheLastReadingCallsThePhysician(
            int systolic, int diastolic, int spo2, int breaths, String unmet) {
        Vitals baseline = vitals(-10, 158, 98, 70, 14, 90, 5);
        Vitals before = vitals(118, 188, 100, 70, 14, 98, 5);
        Vitals last = vitals(120, systolic, diastolic, 70, breaths, spo2, 5);
        assertThat(String.join(",", unmet(baseline, 120, before, last, 2, false)))
                .isEqualTo(unmet);
    }

    /** An alarm that has passed keeps nobody. */
    @Test
    void anEarlierAlarmThatHasPassedIsNone() {
        assertThat(unmet(120, vitals(110, 135, 85, 70, 7, 98, 5), vitals(120, 130, 80, 70, 14, 98, 5), 2, false))
                .isEmpty();
    }

    @Test
    void aHigherPressureMustBeNearTheFirstAndNotRising() {
        assertThat(unmet(120, vitals(90, 160, 95, 70, 14, 98, 5), vitals(120, 150, 92, 70, 14, 98, 5), 2, false))
                .isEmpty();
        assertThat(unmet(120, vitals(90, 150, 92, 70, 14, 98, 5), vitals(120, 155, 92, 70, 14, 98, 5), 2, false))
                .containsExactly("BLOOD_PRESSURE");
        assertThat(unmet(120, vitals(90, 170, 92, 70, 14, 98, 5), vitals(120, 160, 92, 70, 14, 98, 5), 2, false))
                .containsExactly("BLOOD_PRESSURE");
    }
}
