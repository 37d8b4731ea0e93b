package clinic.remit.kit.audit;

import java.util.Collection;
import java.util.UUID;

/** An answer that tells something of patients. */
public interface AboutPatients {

    Collection<UUID> patientIds();
}
