package clinic.remit.scheduling.session;

import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a dose came on record that was given while the system was down (design section 4).
 *
 * @param enteredBy the physician who attested to it
 * @param checks before the dose, as far as somebody wrote them down
 * @param discrepancies what was not as it should be, or is not known
 */
public record LateEntry(
        String reasonCode, Instant enteredAt, UUID enteredBy, PreDoseChecks checks, List<Discrepancy> discrepancies) {

    /**
     * @param code of a gate, or of a limit
     * @param sentence what was found, and what would have been right
     */
    public record Discrepancy(String code, String sentence) {}

    /** @param reviewedBy the physician who has looked at the discrepancies; null as long as nobody has */
    public record View(
            String reasonCode,
            Instant enteredAt,
            UUID enteredBy,
            PreDoseChecks checks,
            List<Discrepancy> discrepancies,
            Instant reviewedAt,
            UUID reviewedBy) {}

    View view(Instant reviewedAt, UUID reviewedBy) {
        return new View(reasonCode, enteredAt, enteredBy, checks, discrepancies, reviewedAt, reviewedBy);
    }
}
