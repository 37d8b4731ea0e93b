package clinic.remit.scheduling.session.discharge;

import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a patient may go home (domain.md section 3): every criterion must be met. Pure. */
public final class DischargeCriteria {

    private DischargeCriteria() {}

    /** MPADSS: each item 0 to 2. */
    record Mpadss(
            @NotNull @Min(0) @Max(2) Integer vitalSigns,
            @NotNull @Min(0) @Max(2) Integer ambulation,
            @NotNull @Min(0) @Max(2) Integer nausea,
            @NotNull @Min(0) @Max(2) Integer pain,
            @NotNull @Min(0) @Max(2) Integer bleeding) {

        boolean reaches(int least) {
            List<Integer> items = List.of(vitalSigns, ambulation, nausea, pain, bleeding);
            return items.stream().mapToInt(Integer::intValue).sum() >= least && !items.contains(0);
        }
    }

    /**
     * @param baseline before the dose; null if nobody recorded it
     * @param afterDose vital signs after the dose, in order of time
     */
    public record Facts(
            Instant injectedAt,
            Vitals baseline,
            List<Vitals> afterDose,
            boolean oriented,
            boolean steadyGait,
            Mpadss mpadss,
            boolean unresolvedAdverseEvent,
            boolean openHighAlert,
            boolean screenPending,
            boolean escortPresent,
            boolean toldNotToDrive) {}

    /** What is not met, as codes; empty when the patient may go home. */
    public static List<String> unmet(Facts facts, DischargePolicy policy, Instant now) {
        List<String> unmet = new ArrayList<>();
        Instant observedUntil = facts.injectedAt().plus(policy.observed());
        List<Vitals> taken = facts.afterDose();
        Vitals last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
        need(unmet, "OBSERVED_" + policy.observedMinutes() + "_MINUTES", !now.isBefore(observedUntil));
        need(
                unmet,
                "LAST_VITALS",
                last != null && !last.takenAt().isBefore(observedUntil.minus(policy.vitalsTolerance())));
        need(unmet, "NO_ALARM", last != null && alarms(last, policy.alarm()).isEmpty());
        need(unmet, "BLOOD_PRESSURE", taken.size() >= 2 && bloodPressure(facts, policy));
        need(
                unmet,
                "SPO2",
                last != null
                        && (last.spo2() >= policy.leastSpo2()
                                || facts.baseline() != null
                                        && last.spo2() >= facts.baseline().spo2()));
        need(unmet, "ALERT_AND_ORIENTED", last != null && last.moaas() >= policy.leastMoaas() && facts.oriented());
        need(unmet, "STEADY_GAIT", facts.steadyGait());
        need(unmet, "MPADSS", facts.mpadss().reaches(policy.leastMpadss()));
        need(unmet, "NO_UNRESOLVED_ADVERSE_EVENT", !facts.unresolvedAdverseEvent());
        need(unmet, "NO_HIGH_ALERT", !facts.openHighAlert());
        need(unmet, "SUICIDE_SCREEN", !facts.screenPending());
        need(unmet, "ESCORT_PRESENT", facts.escortPresent());
        need(unmet, "TOLD_NOT_TO_DRIVE", facts.toldNotToDrive());
        return List.copyOf(unmet);
    }

    /** The last two below the limit; or near the first reading of the day, and not rising. */
    private static boolean bloodPressure(Facts facts, DischargePolicy policy) {
        Vitals before = facts.afterDose().get(facts.afterDose().size() - 2);
        Vitals last = facts.afterDose().get(facts.afterDose().size() - 1);
        if (!policy.pressureBelow().isReachedBy(before)
                && !policy.pressureBelow().isReachedBy(last)) {
            return true;
        }
        return facts.baseline() != null
                && near(before, facts.baseline(), policy)
                && near(last, facts.baseline(), policy)
                && last.systolic() <= before.systolic()
                && last.diastolic() <= before.diastolic();
    }

    private static boolean near(Vitals vitals, Vitals baseline, DischargePolicy policy) {
        return near(vitals.systolic(), baseline.systolic(), policy.orWithinPercentOfBaseline())
                && near(vitals.diastolic(), baseline.diastolic(), policy.orWithinPercentOfBaseline());
    }

    private static boolean near(int value, int baseline, int percent) {
        return 100 * Math.abs(value - baseline) <= percent * baseline;
    }

    private static void need(List<String> unmet, String code, boolean met) {
        if (!met) {
            unmet.add(code);
        }
    }

    /** What calls the physician at once after a dose, with vital signs every 5 minutes from then on. */
    public static List<String> alarms(Vitals vitals, DischargePolicy.Alarm limits) {
        List<String> alarms = new ArrayList<>();
        need(alarms, "HYPERTENSIVE_CRISIS", !limits.pressureFrom().isReachedBy(vitals));
        need(alarms, "DESATURATION", vitals.spo2() >= limits.spo2Below());
        need(alarms, "RESPIRATORY_DEPRESSION", vitals.respiratoryRate() >= limits.respiratoryRateBelow());
        need(alarms, "DEEP_SEDATION", vitals.moaas() > limits.moaasAtMost());
        return List.copyOf(alarms);
    }
}
