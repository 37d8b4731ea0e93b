package clinic.remit.events.patients;

public enum EligibilityResult {
    ELIGIBLE,
    INELIGIBLE,
    NEEDS_REVIEW
}
