package clinic.remit.patients.eligibility;

/** When a criterion is judged (design section 3). */
public enum CriterionKind {
    /** when a course is to begin; frozen while it is open */
    ENTRY,
    /** again whenever a fact under it changes */
    CONTINUING
}
