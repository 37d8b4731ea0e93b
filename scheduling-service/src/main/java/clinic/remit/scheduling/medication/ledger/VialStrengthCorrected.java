package clinic.remit.scheduling.medication.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A vial is of another strength than its receipt said. Told in the transaction of the correction and before the vial is locked, so that the
 * record of every dose from it is put right too, under its patient's lock: the two never differ (decision 0013).
 *
 * @param sessionIds of the doses that were drawn from it, also of those that were voided
 */
public record VialStrengthCorrected(UUID vialId, BigDecimal concentrationMgPerMl, List<UUID> sessionIds) {}
