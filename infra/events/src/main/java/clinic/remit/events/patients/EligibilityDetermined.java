package clinic.remit.events.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The criteria for treatment were judged. A determination never changes; a later one replaces it.
 *
 * @param signedOff true when the sign-off of the determination before it carries over, because no criterion's result changed
 * @param validUntil from this instant on it no longer lets a course begin or a dose be given
 * @param ageYears completed years on the day of the determination
 * @param sexForDosing decides the ideal body weight, nothing else
 * @param pregnancyTestRequired true when a negative test on the day is a condition of each dose
 * @param unmetCriteria codes of the criteria that speak against treatment
 * @param unknownCriteria codes of the criteria for which a fact is missing
 * @param reviewCriteria codes of the criteria that a physician must weigh
 */
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
