package clinic.remit.scheduling.course;

import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.course.known.KnownFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a patient may know of: what is under their own record, or under one that is theirs by a merge. */
@ApplicationScoped
public class OwnRecords {

    private final KnownFacts known;
    private final Caller caller;

    OwnRecords(KnownFacts known, Caller caller) {
        this.known = known;
        this.caller = caller;
    }

    /** @throws NotFound if the caller is a patient, and this is another one: that a record exists is not theirs to know */
    public void mustReach(UUID patientId) {
        boolean reaches = caller.mayReach(patientId)
                || caller.patientId()
                        .filter(own -> known.idsOf(own).contains(patientId))
                        .isPresent();
        if (!reaches) {
            throw new NotFound("patient", patientId);
        }
    }
}
