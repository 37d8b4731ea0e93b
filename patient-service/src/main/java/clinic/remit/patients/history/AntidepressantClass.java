package clinic.remit.patients.history;

/** The classes of the catalogue. Augmentation and ketamine are recorded and never counted as a failed antidepressant. */
public enum AntidepressantClass {
    SSRI,
    SNRI,
    TCA,
    MAOI,
    OTHER,
    AUGMENTATION,
    KETAMINE;

    public boolean counts() {
        return this != AUGMENTATION && this != KETAMINE;
    }
}
