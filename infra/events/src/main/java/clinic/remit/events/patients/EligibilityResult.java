package clinic.remit.events.patients;

/** What a determination says: NEEDS_REVIEW waits for a physician's reason. */
public enum EligibilityResult {
    ELIGIBLE,
    INELIGIBLE,
    NEEDS_REVIEW
}
