package clinic.remit.events.patients;

import clinic.remit.events.Optional;
import java.util.UUID;

/**
 * Why an eligibility was revoked.
 *
 * @param code of the criterion that is no longer met
 * @param missing true when nothing speaks against treatment and a fact is only not there, such as a test that was not made
 * @param sourceId the screening, finding or adverse event that says so, when it is one
 */
public record RevocationReason(
        String code, boolean missing, @Optional UUID sourceId) {}
