package clinic.remit.events.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record EligibilityDetermined(
        UUID patientId,
        UUID determinationId,
        EligibilityResult result,
        boolean signedOff,
        Instant validUntil,
        int ageYears,
        SexForDosing sexForDosing,
        boolean pregnancyTestRequired,
        List<String> unmetCriteria,
        List<String> unknownCriteria,
        List<String> reviewCriteria,
        String policyVersion,
        Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
