package clinic.remit.scheduling.session.late;

import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.medication.DoseCalculator;
import clinic.remit.scheduling.medication.ledger.Ledger;
import clinic.remit.scheduling.session.LateEntry;
import clinic.remit.scheduling.session.clearance.Gatekeeper;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers, under the patient's lock, all that was not as it should be with a dose that was given already. */
@ApplicationScoped
class LateDiscrepancies {

    private final Gatekeeper gatekeeper;
    private final LateSupervision supervision;
    private final Courses courses;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    LateDiscrepancies(
            Gatekeeper gatekeeper,
            LateSupervision supervision,
            Courses courses,
            Policies policies,
            Caller caller,
            Clock clock) {
        this.gatekeeper = gatekeeper;
        this.supervision = supervision;
        this.courses = courses;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param orderedMg what should have been given by weight */
    record Found(BigDecimal orderedMg, List<LateEntry.Discrepancy> discrepancies) {}

    /** @param checks null if none are on record */
    Found of(
            Course course,
            LateRequests.LateAdministration said,
            UUID supervisor,
            PreDoseChecks checks,
            Ledger.UsedVial used) {
        List<LateEntry.Discrepancy> found = new ArrayList<>();
        if (!course.isActive() || said.performedAt().isBefore(course.startedAt())) {
            found.add(new LateEntry.Discrepancy("COURSE", "the course had not begun then, or it has ended"));
        }
        gatekeeper.asOf(course, checks, said.performedAt()).stream()
                .filter(gate -> !Gatekeeper.passes(gate, checks == null ? List.of() : checks.overrides()))
                .forEach(gate -> found.add(new LateEntry.Discrepancy(gate.code().name(), gate.sentence())));
        found.addAll(supervision.discrepancies(
                course.siteId(), supervisor, caller.id(), said.performedAt(), said.discharge() != null));
        DoseCalculator.Dose dose = DoseCalculator.dose(
                said.doseMgPerKg(), said.dosingWeightKg(), used.vial().concentrationMgPerMl(), policies.dosing());
        found.addAll(LateDose.discrepancies(
                new LateDose.Facts(said, course.capDoseMgPerKg(), dose, weight(course, checks), used.unfit()),
                policies.dosing()));
        found.addAll(LateDose.ofDischarge(said.performedAt(), said.dischargedAt(), policies.discharge()));
        return new Found(dose.orderedMg(), List.copyOf(found));
    }

    private BigDecimal weight(Course course, PreDoseChecks checks) {
        return checks == null
                ? null
                : DoseCalculator.dosingWeightKg(
                        checks.weightKg(),
                        checks.heightCm(),
                        courses.readiness(course, clock.instant()).sex(),
                        policies.dosing());
    }
}
