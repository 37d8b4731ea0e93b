package clinic.remit.scheduling.session.late;

import clinic.remit.scheduling.medication.DoseCalculator;
import clinic.remit.scheduling.medication.DosingPolicy;
import clinic.remit.scheduling.medication.ledger.Ledger;
import clinic.remit.scheduling.session.LateEntry;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was not as it should be with a dose that was given already: told, never refused. Pure. */
public final class LateDose {

    private LateDose() {}

    /**
     * @param capDoseMgPerKg of the course
     * @param dose as it should have been drawn
     * @param checkedWeightKg by the checks before the dose; null if there are none
     */
    record Facts(
            LateRequests.LateAdministration said,
            BigDecimal capDoseMgPerKg,
            DoseCalculator.Dose dose,
            BigDecimal checkedWeightKg,
            List<Ledger.Unfit> unfit) {}

    static List<LateEntry.Discrepancy> discrepancies(Facts facts, DosingPolicy policy) {
        LateRequests.LateAdministration said = facts.said();
        List<LateEntry.Discrepancy> found = new ArrayList<>();
        atMost(found, "DOSE", said.doseMgPerKg(), facts.capDoseMgPerKg(), "mg/kg, the cap of the course");
        atMost(found, "DOSE_VOLUME", said.givenMl(), facts.dose().volumeMl(), "mL for this dose from this vial");
        atMost(found, "BODY_SITE_VOLUME", said.givenMl(), policy.maximumMl(said.bodySite()), "mL into this body site");
        if (facts.checkedWeightKg() != null && facts.checkedWeightKg().compareTo(said.dosingWeightKg()) != 0) {
            found.add(new LateEntry.Discrepancy(
                    "DOSING_WEIGHT",
                    said.dosingWeightKg().toPlainString() + " kg; by the checks "
                            + facts.checkedWeightKg().toPlainString() + " kg"));
        }
        facts.unfit()
                .forEach(why -> found.add(new LateEntry.Discrepancy(
                        "VIAL_" + why,
                        switch (why) {
                            case EXPIRED -> "the vial had expired";
                            case OF_ANOTHER_SITE -> "the vial belongs to another site";
                            case BLOCKED ->
                                "a count of the vial differed from the ledger, and nobody had answered for it";
                        })));
        return List.copyOf(found);
    }

    /** @param dischargedAt null while the patient is here */
    static List<LateEntry.Discrepancy> ofDischarge(Instant injectedAt, Instant dischargedAt, DischargePolicy policy) {
        if (dischargedAt == null) {
            return List.of();
        }
        Duration observed = Duration.between(injectedAt, dischargedAt);
        String shorter = observed.compareTo(policy.observed()) < 0
                ? "; observed for " + observed.toMinutes() + " minutes of " + policy.observedMinutes()
                : "";
        return List.of(new LateEntry.Discrepancy("DISCHARGE", "the discharge criteria were not judged here" + shorter));
    }

    private static void atMost(
            List<LateEntry.Discrepancy> found, String code, BigDecimal said, BigDecimal most, String unit) {
        if (said.compareTo(most) > 0) {
            found.add(new LateEntry.Discrepancy(
                    code, said.toPlainString() + "; at most " + most.toPlainString() + " " + unit));
        }
    }
}
