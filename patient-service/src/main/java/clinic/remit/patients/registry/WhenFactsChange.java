package clinic.remit.patients.registry;

import java.util.UUID;

/** Told, inside the transaction, of every change to what is known about a patient, by whoever changed it and holds the patient's lock. */
public interface WhenFactsChange {

    /** @param patientId of the record that stands for the person */
    void factsChanged(UUID patientId);

    /** From now on the facts of both records are the survivor's, and nothing that was decided on the duplicate alone stands. */
    void merged(UUID survivorId, UUID duplicateId);

    /** From now on each record has its own facts again. */
    void unmerged(UUID survivorId, UUID duplicateId);
}
