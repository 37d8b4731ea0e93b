package clinic.remit.patients.screening.reported;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The alerts that the outcomes service tells of: suicide risk, and every other sign of danger. Each comes in order under one key; only one
 * that waited as a dead letter comes late, and then what is closed stays closed.
 */
@ApplicationScoped
public class SafetyAlerts implements PanacheRepositoryBase<SafetyAlert, UUID> {

    /** @param trigger the rule that raised it */
    public void raised(UUID alertId, UUID patientId, String level, String trigger) {
        alert(alertId, patientId, level).raisedBy(trigger);
    }

    public void escalated(UUID alertId, UUID patientId, String level) {
        alert(alertId, patientId, level);
    }

    public void closed(UUID alertId, UUID patientId, String level) {
        alert(alertId, patientId, level).close();
    }

    /** Those of level HIGH, under whichever record of the person. */
    public List<OpenAlert> openHigh(Collection<UUID> patientIds) {
        return list("patientId in ?1 and closed = false and level = 'HIGH' order by id", patientIds).stream()
                .map(SafetyAlert::open)
                .toList();
    }

    private SafetyAlert alert(UUID id, UUID patientId, String level) {
        SafetyAlert alert = findByIdOptional(id).orElseGet(() -> {
            SafetyAlert first = new SafetyAlert(id, patientId, level);
            persist(first);
            return first;
        });
        alert.standsAt(level);
        return alert;
    }
}
