package clinic.remit.scheduling.session.vitals;

import jakarta.validation.constraints.Positive;

/** In mmHg. As a limit, it is reached when either figure is. */
public record BloodPressure(
        @Positive int systolic, @Positive int diastolic) {

    public boolean isReachedBy(Vitals vitals) {
        return vitals.systolic() >= systolic || vitals.diastolic() >= diastolic;
    }

    public boolean isBelow(BloodPressure other) {
        return systolic < other.systolic && diastolic < other.diastolic;
    }

    @Override
    public String toString() {
        return systolic + "/" + diastolic;
    }
}
