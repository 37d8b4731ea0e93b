package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * An event of this service, as it lies on its topic.
 *
 * @param eventId the same when the relay had to send it twice
 * @param type such as SafetyAlertRaised
 */
record LiveEvent(
        int partition, long offset, String eventId, String type, long sequence, UUID patientId, ObjectNode payload) {}
