package clinic.remit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.kit.policy.Policy;
import clinic.remit.scheduling.course.protocol.CoursePolicy;
import clinic.remit.scheduling.directory.SupervisionPolicy;
import clinic.remit.scheduling.medication.DosingPolicy;
import clinic.remit.scheduling.rearrangement.RearrangementPolicy;
import clinic.remit.scheduling.session.clearance.ClearancePolicy;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.support.plan.SupportPolicy;
import clinic.remit.scheduling.waiting.offer.WaitingPolicy;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy file with an impossible value stops the start. */
class PolicyShapesTest {

    private static final Map<String, Class<? extends Policy>> TYPES = Map.of(
            "course", CoursePolicy.class,
            "supervision", SupervisionPolicy.class,
            "clearance", ClearancePolicy.class,
            "dosing", DosingPolicy.class,
            "discharge", DischargePolicy.class,
            "support", SupportPolicy.class,
            "waiting", WaitingPolicy.class,
            "rearrangement", RearrangementPolicy.class);

    private static boolean isUsable(Policy policy) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return validator.validate(policy).isEmpty();
    }

    @Test
    void thoseThatShipAreUsable() {
        assertThat(TYPES).allSatisfy((name, type) -> assertThat(isUsable(TestPolicy.read(name, type)))
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clearance | systolic: 160 | systolic: 139",
                "clearance | diastolic: 110 | diastolic: 100",
                "clearance | repeatAfterMinutes: 15 | repeatAfterMinutes: 120",
                "clearance | scoreFreshHours: 24 | scoreFreshHours: 0",
                "course | startDoseMgPerKg: 0.5 | startDoseMgPerKg: 1.1",
                "course | maximumInjections: 10 | maximumInjections: -1",
                "course | sameDoseWithinMinutes: 120 | sameDoseWithinMinutes: 0",
                "course | [7, 14, 21, 28] | [7, 14, 13]",
                "course | [7, 14, 21, 28] | [7, 14, 21, 29]",
                "dosing | capMg: 100 | capMg: 0",
                "dosing | VENTROGLUTEAL: 3, | ''",
                "discharge | orWithinPercentOfBaseline: 20 | orWithinPercentOfBaseline: 120",
                "discharge | 90, 120] | 90]",
                "discharge | [10, 20, | [20, 10,",
                "supervision | mostUnderObservation: 4 | mostUnderObservation: 0",
                "support | integrationToHours: 72 | integrationToHours: 24",
                "support | integrationWithinDays: 7 | integrationWithinDays: 2",
                "support | '[7, 14, 21' | '[14, 7, 21'",
                "support | 364] | 401]",
                "waiting | offerStandsMinutes: 120 | offerStandsMinutes: 10",
                "waiting | noticeMinutes: 120 | noticeMinutes: -1",
                "waiting | leastMinutesToAnswer: 15 | leastMinutesToAnswer: 0",
                "rearrangement | secondsAtMost: 10 | secondsAtMost: 0",
                "rearrangement | daysAfterward: 2 | daysAfterward: -1",
                "rearrangement | secondsAtMost: 10 | secondsAtMost: 300"
            })
    void anImpossibleValueIsNot(String name, String right, String wrong) {
        assertThat(TestPolicy.text(name)).contains(right);
        assertThat(isUsable(TestPolicy.parse(TestPolicy.text(name).replace(right, wrong), TYPES.get(name))))
                .isFalse();
    }
}
