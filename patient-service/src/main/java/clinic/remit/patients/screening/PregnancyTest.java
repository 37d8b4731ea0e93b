package clinic.remit.patients.screening;

/** Result of the pregnancy test of a screening. */
public enum PregnancyTest {
    NEGATIVE,
    POSITIVE,
    NOT_DONE,
    NOT_APPLICABLE
}
