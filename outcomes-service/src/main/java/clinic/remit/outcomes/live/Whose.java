package clinic.remit.outcomes.live;

import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.safety.WhereTreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whom an event is about, as far as it decides who may know of it: asked for each event, since records are merged and unmerged. */
@ApplicationScoped
class Whose {

    private final KnownPatients patients;
    private final WhereTreated whereTreated;

    Whose(KnownPatients patients, WhereTreated whereTreated) {
        this.patients = patients;
        this.whereTreated = whereTreated;
    }

    @Transactional
    boolean concerns(Viewer viewer, UUID patientId) {
        return isPerson(viewer.ownPatientId(), patientId)
                && isPerson(viewer.patientId(), patientId)
                && isAt(viewer.siteId(), patientId);
    }

    private boolean isPerson(UUID wanted, UUID patientId) {
        return wanted == null
                || wanted.equals(patientId)
                || patients.idsOf(patientId).contains(wanted);
    }

    private boolean isAt(UUID site, UUID patientId) {
        if (site == null) {
            return true;
        }
        List<UUID> ids = patients.idsOf(patientId);
        return whereTreated.siteOf(ids).filter(site::equals).isPresent();
    }
}
