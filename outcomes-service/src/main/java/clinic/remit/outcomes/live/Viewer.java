package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * Who watches, and what: only what the same person could also read over the API.
 *
 * @param ownPatientId the patient who watches; null for staff
 * @param seesAlerts may read alerts
 * @param patientId the only patient who is asked for; null for all
 * @param siteId the only site that is asked for; null for all
 */
record Viewer(UUID ownPatientId, boolean seesAlerts, UUID patientId, UUID siteId) {

    private static final String ALERTS = "SafetyAlert";
    private static final String ALERT_LEVEL = "openAlertLevel";
    private static final List<String> FOR_PATIENTS = List.of("patientId", "courseId", "assessmentId", "occurredAt");

    boolean mayKnow(String type) {
        return seesAlerts || !type.startsWith(ALERTS);
    }

    /** A patient learns what changed, and reads it over the API; whoever sees no alerts does not learn their level. */
    ObjectNode shown(LiveEvent event) {
        ObjectNode shown = event.payload().deepCopy();
        if (ownPatientId != null) {
            shown.retain(FOR_PATIENTS);
        } else if (!seesAlerts) {
            shown.remove(ALERT_LEVEL);
        }
        return shown;
    }
}
