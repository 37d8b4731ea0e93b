package clinic.remit.patients.registry.names;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.patients.registry.Patient;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names of patients, in the order in which they were asked for. */
record Names(
        List<Name> names,
        @Schema(description = "ids that no patient has") List<UUID> unknown) implements AboutPatients {

    @Override
    public List<UUID> patientIds() {
        return names.stream().map(Name::patientId).toList();
    }

    record Name(
            @Schema(description = "as asked for") UUID id,

            @Schema(description = "the same, or the survivor of a record that was merged")
            UUID patientId,

            String familyName,
            String givenName) {

        static Name of(UUID id, Patient patient) {
            return new Name(id, patient.id(), patient.familyName(), patient.givenName());
        }
    }
}
