package clinic.remit.patients.screening.reported;

import clinic.remit.patients.registry.Patients;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether an alert of level HIGH is open, as the outcomes service tells (C-SSRS, suicide items), whichever record of the person it is about. */
@ApplicationScoped
public class SuicideRisk implements PanacheRepositoryBase<SafetyAlert, UUID> {

    private static final String HIGH = "HIGH";

    private final Patients patients;

    SuicideRisk(Patients patients) {
        this.patients = patients;
    }

    /** An alert was raised or escalated; one that is closed stays closed. */
    public void alertOpen(UUID alertId, UUID patientId, String level) {
        findByIdOptional(alertId)
                .ifPresentOrElse(
                        known -> known.standsAt(level),
                        () -> persist(new SafetyAlert(alertId, patientId, level, false)));
    }

    /** With the last alert that is HIGH, the levels end that assessments reported: they told of the whole person. */
    public void alertClosed(UUID alertId, UUID patientId, String level) {
        findByIdOptional(alertId)
                .ifPresentOrElse(SafetyAlert::close, () -> persist(new SafetyAlert(alertId, patientId, level, true)));
        List<UUID> ids = patients.idsOfPerson(patientId);
        boolean anotherOpen =
                count("patientId in ?1 and id not in ?1 and closed = false and level = ?2", ids, HIGH) > 0;
        if (!anotherOpen) {
            list("id in ?1", ids).forEach(SafetyAlert::close);
        }
    }

    /** An assessment told the level that was open after it. @return whether that is news: most assessments change nothing */
    public boolean levelReported(UUID patientId, String level) {
        List<UUID> ids = patients.idsOfPerson(patientId);
        boolean before = isHigh(ids);
        SafetyAlert reported = findByIdOptional(patientId).orElseGet(() -> {
            SafetyAlert first = new SafetyAlert(patientId, patientId, level, false);
            persist(first);
            return first;
        });
        reported.standsAt(level);
        reported.reopen();
        return isHigh(ids) != before;
    }

    public boolean isHigh(Collection<UUID> patientIds) {
        return count("patientId in ?1 and closed = false and level = ?2", patientIds, HIGH) > 0;
    }
}
