package clinic.remit.patients.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether an alert of level HIGH is open, as the outcomes service tells (C-SSRS, suicide items). */
@ApplicationScoped
public class SuicideRisk implements PanacheRepositoryBase<SafetyAlert, UUID> {

    private static final String HIGH = "HIGH";

    /** An alert was raised or escalated; one that is closed stays closed. */
    public void alertOpen(UUID alertId, UUID patientId, String level) {
        findByIdOptional(alertId)
                .ifPresentOrElse(
                        known -> known.standsAt(level),
                        () -> persist(new SafetyAlert(alertId, patientId, level, false)));
    }

    public void alertClosed(UUID alertId, UUID patientId, String level) {
        findByIdOptional(alertId)
                .ifPresentOrElse(SafetyAlert::close, () -> persist(new SafetyAlert(alertId, patientId, level, true)));
        boolean anotherOpen =
                count("patientId = ?1 and id <> ?1 and closed = false and level = ?2", patientId, HIGH) > 0;
        if (!anotherOpen) {
            findByIdOptional(patientId).ifPresent(SafetyAlert::close);
        }
    }

    /** An assessment told the level that was open after it. @return whether that is news: most assessments change nothing */
    public boolean levelReported(UUID patientId, String level) {
        boolean before = isHigh(patientId);
        SafetyAlert reported = findByIdOptional(patientId).orElseGet(() -> {
            SafetyAlert first = new SafetyAlert(patientId, patientId, level, false);
            persist(first);
            return first;
        });
        reported.standsAt(level);
        reported.reopen();
        return isHigh(patientId) != before;
    }

    public boolean isHigh(UUID patientId) {
        return count("patientId = ?1 and closed = false and level = ?2", patientId, HIGH) > 0;
    }
}
