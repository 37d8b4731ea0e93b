package clinic.remit.scheduling.session.vitals;

import java.math.BigDecimal;
import java.time.Instant;

/** Vital signs around a dose. */
public final class TestVitals {

    public static final Instant DOSE = Instant.parse("2026-11-24T09:00:00Z");

    private TestVitals() {}

    /** @param minutes after the dose; negative before it */
    public static Vitals vitals(
            int minutes, int systolic, int diastolic, int heartRate, int breaths, int spo2, int moaas) {
        return new Vitals(
                DOSE.plusSeconds(60L * minutes),
                systolic,
                diastolic,
                heartRate,
                breaths,
                spo2,
                new BigDecimal("36.7"),
                moaas);
    }
}
