package clinic.remit.scheduling.session.clearance;

import clinic.remit.scheduling.medication.DoseLadder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was judged before the dose; weights in kg.
 *
 * @param doseMgPerKg what the protocol plans; absent {@code doseWhy}: the first dose, before there was a ladder
 */
public record Clearance(
        Instant clearedAt,
        UUID clearedBy,
        BigDecimal dosingWeightKg,
        BigDecimal doseMgPerKg,
        DoseLadder.Why doseWhy,
        List<PlannedVolume> volumes,
        List<Gate> gates,
        PreDoseChecks checks,
        Map<String, String> policyVersions) {}
