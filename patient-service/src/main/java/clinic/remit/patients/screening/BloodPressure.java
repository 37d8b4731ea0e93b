package clinic.remit.patients.screening;

/** Arterial blood pressure in mmHg. */
public record BloodPressure(int systolic, int diastolic) {

    public BloodPressure {
        if (systolic <= diastolic) {
            throw new IllegalArgumentException("The systolic pressure lies above the diastolic");
        }
    }

    public boolean isAtLeast(int systolicLimit, int diastolicLimit) {
        return systolic >= systolicLimit || diastolic >= diastolicLimit;
    }

    @Override
    public String toString() {
        return systolic + "/" + diastolic + " mmHg";
    }
}
