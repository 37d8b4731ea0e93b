package clinic.remit.patients.screening.catalogue;

/** What a finding or a medicine does to eligibility (domain.md section 2). */
public enum Effect {
    EXCLUDE,
    REVIEW,
    /** not this session; says nothing about the course */
    DEFER,
    NOTE
}
