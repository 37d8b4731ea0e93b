package clinic.remit.patients.screening;

import clinic.remit.patients.screening.ScreeningRequest.Vitals;
import java.math.BigDecimal;

/** Refuses vital signs that no living adult has, and says what was meant if the unit was another. The ranges are ours (K). */
final class VitalsPlausibility {

    private static final int WARMEST = 43;
    private static final int COLDEST = 30;
    private static final int HEAVIEST = 350;
    private static final int SHORTEST = 100;
    private static final int TALLEST = 250;

    private VitalsPlausibility() {}

    static void check(Vitals vitals, Problems problems) {
        problems.unlessWithin("vitals.systolic", vitals.systolic(), 50, 300);
        problems.unlessWithin("vitals.diastolic", vitals.diastolic(), 20, 200);
        if (vitals.systolic() <= vitals.diastolic()) {
            problems.add(
                    "vitals.diastolic",
                    vitals.diastolic() + " is not below the systolic pressure",
                    "below " + vitals.systolic());
        }
        problems.unlessWithin("vitals.heartRate", vitals.heartRate(), 20, 250);
        problems.unlessWithin("vitals.respiratoryRate", vitals.respiratoryRate(), 4, 60);
        problems.unlessWithin("vitals.spo2", vitals.spo2(), 50, 100);
        problems.unlessWithin(
                "vitals.temperature", vitals.temperature(), COLDEST, WARMEST, " °C" + inCelsius(vitals.temperature()));
        problems.unlessWithin("vitals.weightKg", vitals.weightKg(), 20, HEAVIEST, " kg" + inKg(vitals.weightKg()));
        problems.unlessWithin("vitals.heightCm", vitals.heightCm(), SHORTEST, TALLEST, " cm" + inCm(vitals.heightCm()));
    }

    private static String inCelsius(BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal celsius = Units.fahrenheitInCelsius(value);
        return isWithin(celsius, COLDEST, WARMEST) ? "; if that was °F, " + celsius + " °C" : "";
    }

    private static String inKg(BigDecimal value) {
        return isWithin(value, HEAVIEST, 2 * HEAVIEST)
                ? "; if that was pounds, " + Units.poundsInKg(value) + " kg"
                : "";
    }

    private static String inCm(BigDecimal value) {
        BigDecimal inches = Units.inchesInCm(value);
        if (isWithin(inches, SHORTEST, TALLEST)) {
            return "; if that was inches, " + inches + " cm";
        }
        BigDecimal metres = Units.metresInCm(value);
        return isWithin(metres, SHORTEST, TALLEST) ? "; if that was metres, " + metres + " cm" : "";
    }

    private static boolean isWithin(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
