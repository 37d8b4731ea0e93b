package clinic.remit.outcomes.safety;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Told by the room that knows the courses. */
public interface WhereTreated {

    /** The site of the patient's open course, else of the latest; empty while no course is known. */
    Optional<UUID> siteOf(Collection<UUID> patientIds);
}
