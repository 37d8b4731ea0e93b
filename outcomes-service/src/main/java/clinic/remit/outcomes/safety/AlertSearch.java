package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import java.util.UUID;

/**
 * Which alerts are wanted, and in which order; null is any.
 *
 * @param openOnly without those that are closed
 */
record AlertSearch(UUID patientId, UUID siteId, AlertLevel level, boolean openOnly, Order order) {

    enum Order {
        /** The newest first. */
        NEWEST,
        /** As the on-call need them: what nobody has taken in hand, the longest overdue first, then what is in hand. */
        URGENT
    }
}
