package clinic.remit.kit.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An answer that tells something of one patient. */
public interface AboutPatient extends AboutPatients {

    UUID patientId();

    @Override
    default Collection<UUID> patientIds() {
        return List.of(patientId());
    }
}
