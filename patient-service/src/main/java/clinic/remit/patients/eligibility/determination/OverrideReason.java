package clinic.remit.patients.eligibility.determination;

/** Why a physician lets treatment go on against a criterion; on the bus in place of the words. */
public enum OverrideReason {
    BENEFIT_OUTWEIGHS_RISK,
    /** a specialist was heard and sees no objection */
    SPECIALIST_CLEARED,
    /** what the criterion rests on is not so any more, or never was */
    FINDING_OUTDATED,
    OTHER
}
