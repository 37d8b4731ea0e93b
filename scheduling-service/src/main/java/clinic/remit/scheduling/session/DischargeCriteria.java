package clinic.remit.scheduling.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a patient may go home (domain.md section 3): every criterion must be met. Pure. */
final class DischargeCriteria {

    private static final Duration OBSERVED = Duration.ofMinutes(120);
    private static final double TOLERANCE = 0.2;

    private DischargeCriteria() {}

    /** MPADSS: each item 0 to 2; at least 9 together, and none 0. */
    record Mpadss(
            @NotNull @Min(0) @Max(2) Integer vitalSigns,
            @NotNull @Min(0) @Max(2) Integer ambulation,
            @NotNull @Min(0) @Max(2) Integer nausea,
            @NotNull @Min(0) @Max(2) Integer pain,
            @NotNull @Min(0) @Max(2) Integer bleeding) {

        boolean met() {
            List<Integer> items = List.of(vitalSigns, ambulation, nausea, pain, bleeding);
            return items.stream().mapToInt(Integer::intValue).sum() >= 9 && !items.contains(0);
        }
    }

    /** @param afterDose vital signs after the dose, in order of time */
    record Facts(
            Instant injectedAt,
            Vitals baseline,
            List<Vitals> afterDose,
            boolean oriented,
            boolean steadyGait,
            Mpadss mpadss,
            boolean unresolvedAdverseEvent,
            boolean openHighAlert,
            boolean escortPresent,
            boolean toldNotToDrive) {}

    /** What is not met, as codes; empty when the patient may go home. */
    static List<String> unmet(Facts facts, Instant now) {
        List<String> unmet = new ArrayList<>();
        need(unmet, "OBSERVED_120_MINUTES", !now.isBefore(facts.injectedAt().plus(OBSERVED)));
        List<Vitals> taken = facts.afterDose();
        need(unmet, "BLOOD_PRESSURE", taken.size() >= 2 && bloodPressure(facts));
        Vitals last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
        need(
                unmet,
                "SPO2",
                last != null
                        && (last.spo2() >= 94 || last.spo2() >= facts.baseline().spo2()));
        need(unmet, "ALERT_AND_ORIENTED", last != null && last.moaas() == 5 && facts.oriented());
        need(unmet, "STEADY_GAIT", facts.steadyGait());
        need(unmet, "MPADSS", facts.mpadss().met());
        need(unmet, "NO_UNRESOLVED_ADVERSE_EVENT", !facts.unresolvedAdverseEvent());
        need(unmet, "NO_HIGH_ALERT", !facts.openHighAlert());
        need(unmet, "ESCORT_PRESENT", facts.escortPresent());
        need(unmet, "TOLD_NOT_TO_DRIVE", facts.toldNotToDrive());
        return List.copyOf(unmet);
    }

    /** The last two below 140/90; or within a fifth of the first reading of the day, and not rising. */
    private static boolean bloodPressure(Facts facts) {
        Vitals before = facts.afterDose().get(facts.afterDose().size() - 2);
        Vitals last = facts.afterDose().get(facts.afterDose().size() - 1);
        if (normal(before) && normal(last)) {
            return true;
        }
        return near(before, facts.baseline())
                && near(last, facts.baseline())
                && last.systolic() <= before.systolic()
                && last.diastolic() <= before.diastolic();
    }

    private static boolean normal(Vitals vitals) {
        return vitals.systolic() < 140 && vitals.diastolic() < 90;
    }

    private static boolean near(Vitals vitals, Vitals baseline) {
        return Math.abs(vitals.systolic() - baseline.systolic()) <= TOLERANCE * baseline.systolic()
                && Math.abs(vitals.diastolic() - baseline.diastolic()) <= TOLERANCE * baseline.diastolic();
    }

    private static void need(List<String> unmet, String code, boolean met) {
        if (!met) {
            unmet.add(code);
        }
    }

    /** What calls the physician at once after a dose, with vital signs every 5 minutes from then on. */
    static List<String> alarms(Vitals vitals) {
        List<String> alarms = new ArrayList<>();
        need(alarms, "HYPERTENSIVE_CRISIS", vitals.systolic() < 180 && vitals.diastolic() < 110);
        need(alarms, "DESATURATION", vitals.spo2() >= 92);
        need(alarms, "RESPIRATORY_DEPRESSION", vitals.respiratoryRate() >= 8);
        need(alarms, "DEEP_SEDATION", vitals.moaas() > 2);
        return List.copyOf(alarms);
    }
}
