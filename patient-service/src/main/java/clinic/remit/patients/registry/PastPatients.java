package clinic.remit.patients.registry;

import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Patients as they were once registered. */
@ApplicationScoped
public class PastPatients {

    /** Empty if the patient was not registered then. */
    public Optional<PatientView> in(PastRecord past) {
        return past.all(FactKind.PATIENT, Patient.class).stream()
                .map(PatientView::of)
                .findFirst();
    }
}
