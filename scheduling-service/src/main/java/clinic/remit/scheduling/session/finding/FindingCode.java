package clinic.remit.scheduling.session.finding;

/** What may be found at a session; the codes by which the other services know it. */
public enum FindingCode {
    /** In mmHg: at or above the limit from which the patient is evaluated at once. */
    SYSTOLIC_BLOOD_PRESSURE,
    /** Likewise, where the systolic figure is below its limit. */
    DIASTOLIC_BLOOD_PRESSURE,
    PREGNANCY,
    INTOXICATION_TODAY,
    CRAVING,
    DIVERSION,
    NEW_URINARY_SYMPTOMS
}
