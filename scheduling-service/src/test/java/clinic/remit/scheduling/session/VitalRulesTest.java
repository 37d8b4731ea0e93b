package clinic.remit.scheduling.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of domain.md section 3, at their boundaries. */
class VitalRulesTest {

    private static final Instant DOSE = Instant.parse("2026-11-24T09:00:00Z");

    private static Vitals vitals(
            int minutes, int systolic, int diastolic, int heartRate, int breaths, int spo2, int moaas) {
        return new Vitals(
                DOSE.plusSeconds(60L * minutes),
                systolic,
                diastolic,
                heartRate,
                breaths,
                spo2,
                new BigDecimal("36.7"),
                moaas);
    }

    @ParameterizedTest
    @CsvSource({
        "139, 89, GO", "140, 80, BLOCKED", "120, 90, BLOCKED", "159, 99, BLOCKED",
        "160, 80, BLOCKED", "120, 100, BLOCKED", "180, 80, BLOCKED", "120, 110, BLOCKED"
    })
    void bloodPressureBeforeTheDose(int systolic, int diastolic, Gate.Status expected) {
        assertThat(pressure(null, vitals(0, systolic, diastolic, 70, 14, 98, 5)))
                .isEqualTo(expected);
    }

    private static Gate.Status pressure(Vitals first, Vitals present) {
        return ClearanceGates.bloodPressure(first, present, TestPolicy.CLEARANCE)
                .status();
    }

    /** "repeat after 15 min; if still, physician decides with reason"; the second reading is taken at minute 0. */
    @ParameterizedTest
    @CsvSource({
        "-15, 140, 80, 139, 89, GO",
        "-15, 140, 80, 140, 80, PHYSICIAN_DECIDES",
        "-15, 120, 90, 159, 99, PHYSICIAN_DECIDES",
        "-120, 150, 95, 150, 95, PHYSICIAN_DECIDES",
        "-14, 150, 95, 150, 95, BLOCKED",
        "-121, 150, 95, 150, 95, BLOCKED",
        "15, 150, 95, 150, 95, BLOCKED",
        "-15, 139, 89, 150, 95, BLOCKED",
        "-15, 160, 80, 150, 95, BLOCKED",
        "-15, 160, 80, 120, 80, BLOCKED",
        "-15, 150, 95, 160, 80, BLOCKED"
    })
    void aRaisedPressureIsTakenAgainBeforeAPhysicianDecides(
            int minute, int firstSystolic, int firstDiastolic, int systolic, int diastolic, Gate.Status expected) {
        Vitals first = vitals(minute, firstSystolic, firstDiastolic, 70, 14, 98, 5);
        assertThat(pressure(first, vitals(0, systolic, diastolic, 70, 14, 98, 5)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 50, 94, 10, GO",
        "90, 120, 94, 24, GO",
        "89, 70, 98, 14, PHYSICIAN_DECIDES",
        "120, 49, 98, 14, PHYSICIAN_DECIDES",
        "120, 121, 98, 14, PHYSICIAN_DECIDES",
        "120, 70, 93, 14, PHYSICIAN_DECIDES",
        "120, 70, 98, 9, PHYSICIAN_DECIDES",
        "120, 70, 98, 25, PHYSICIAN_DECIDES"
    })
    void otherVitalsBeforeTheDose(int systolic, int heartRate, int spo2, int breaths, Gate.Status expected) {
        assertThat(ClearanceGates.vitals(vitals(0, systolic, 70, heartRate, breaths, spo2, 5), TestPolicy.CLEARANCE)
                        .status())
                .isEqualTo(expected);
    }

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
        return DischargeCriteria.unmet(
                new DischargeCriteria.Facts(
                        DOSE,
                        vitals(-10, 138, 88, 70, 14, 98, 5),
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
