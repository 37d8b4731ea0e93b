package clinic.remit.scheduling.session.clearance;

/**
 * One condition of a dose, as it was judged.
 *
 * @param sentence what was found, and what would be right
 */
public record Gate(Code code, Status status, String sentence) {

    enum Status {
        GO,
        BLOCKED,
        /** A physician may go on, with a reason. */
        PHYSICIAN_DECIDES
    }

    public enum Code {
        ELIGIBILITY,
        CONSENT,
        HOLDS,
        HIGH_ALERT,
        SUICIDE_SCREEN,
        REVIEW,
        SCORE,
        MAXIMUM,
        INTERVAL,
        /** So many in any seven days. */
        RATE,
        /** The longer interval after a response. */
        SPACING,
        VITALS_TIME,
        BLOOD_PRESSURE,
        VITALS,
        ESCORT,
        FASTING,
        PREGNANCY_TEST,
        INTOXICATION,
        EQUIPMENT,
        DEAD_LETTER,
        BUS
    }

    static Gate go(Code code) {
        return new Gate(code, Status.GO, "met");
    }
}
