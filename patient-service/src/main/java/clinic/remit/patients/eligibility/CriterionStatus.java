package clinic.remit.patients.eligibility;

/** What became of a criterion, from the best to the worst. */
public enum CriterionStatus {
    MET,
    /** a physician must weigh it and say why treatment may go on */
    REVIEW,
    /** a fact is missing */
    UNKNOWN,
    UNMET;

    public boolean isWorseThan(CriterionStatus other) {
        return compareTo(other) > 0;
    }
}
