package clinic.remit.patients.history;

/**
 * The judgement on one trial, with its reason in words.
 *
 * @param daysAtAdequateDose the longest time without a restart at or above the minimum dose
 */
public record Adequacy(Verdict verdict, String reason, int daysAtAdequateDose) {

    /** Only ADEQUATE_FAILED counts towards treatment resistance; INDETERMINATE asks for a review. */
    public enum Verdict {
        ADEQUATE_FAILED,
        ADEQUATE_NOT_FAILED,
        INADEQUATE_DOSE,
        INADEQUATE_DURATION,
        INADEQUATE_ADHERENCE,
        INTOLERANT,
        INDETERMINATE,
        NOT_COUNTED
    }
}
