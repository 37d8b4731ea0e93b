package clinic.remit.scheduling.session;

import clinic.remit.scheduling.medication.BodySite;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What was given; the supervisor attested with the own token to be in the room.
 *
 * @param orderedMgPerKg absent in what was given before there was a ladder
 * @param doseReasonCode why it is more than was planned
 * @param dosingWeightKg null in records of before, whose clearance has it
 */
public record Injection(
        UUID id,
        int ordinal,
        BigDecimal orderedMgPerKg,
        String doseReasonCode,
        BigDecimal orderedMg,
        BigDecimal deliveredMg,
        BigDecimal doseMgPerKg,
        BigDecimal dosingWeightKg,
        BigDecimal givenMl,
        BodySite bodySite,
        UUID vialId,
        UUID supervisedBy,
        UUID injectedBy,
        Map<String, String> policyVersions) {}
