package clinic.remit.patients.registry;

import java.util.UUID;

/** Told, inside the transaction, of every change to what is known about a patient, by whoever changed it and holds the patient's lock. */
public interface WhenFactsChange {

    void factsChanged(UUID patientId);
}
