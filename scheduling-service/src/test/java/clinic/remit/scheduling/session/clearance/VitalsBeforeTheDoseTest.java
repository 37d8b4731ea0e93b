package clinic.remit.scheduling.session.clearance;

import static clinic.remit.scheduling.session.vitals.TestVitals.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import clinic.remit.scheduling.session.vitals.Vitals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of domain.md section 3, at their boundaries. */
class VitalsBeforeTheDoseTest {

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
}
