package clinic.remit.patients.eligibility;

import clinic.remit.kit.policy.Policy;
import clinic.remit.patients.history.TrialRules;
import clinic.remit.patients.screening.catalogue.FindingRules;
import clinic.remit.patients.screening.reported.OpenAlert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of {@code policies/eligibility.yaml}; each is explained there. */
public record EligibilityRules(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        TrialRules trials,
        int failedTrialsRequired,
        List<List<String>> relatedIngredients,
        int wellMonthsBetweenEpisodes,
        Set<String> remissionCodes,
        Set<String> psychoticCodes,
        int leastAge,
        int reviewAge,
        Map<String, Integer> severity,
        FindingRules findings,
        PressureLimits bloodPressure,
        BigDecimal reviewBmi,
        int reviewStopBang,
        int reviewAdverseEventGrade,
        Set<String> suicidalTriggers,
        Set<String> signableWhenUnknown,
        Set<String> neverOverridden,
        int determinationValidDays,
        int screeningValidDays,
        int laboratoryValidDays)
        implements Policy {

    /** Millimetres of mercury, each limit included. */
    public record PressureLimits(int reviewSystolic, int reviewDiastolic, int excludeSystolic, int excludeDiastolic) {}

    public EligibilityRules {
        require(trials != null && trials.minimumDays() > 0, "trials");
        require(findings != null, "findings");
        require(failedTrialsRequired > 0, "failedTrialsRequired");
        require(leastAge > 0 && reviewAge > leastAge, "reviewAge above leastAge");
        require(severity != null && !severity.isEmpty(), "severity");
        require(
                bloodPressure != null && bloodPressure.excludeSystolic() > bloodPressure.reviewSystolic(),
                "bloodPressure");
        require(suicidalTriggers != null && !suicidalTriggers.isEmpty(), "suicidalTriggers");
        require(
                neverOverridden != null
                        && neverOverridden.containsAll(Set.of("CONSENT", "SUICIDE_RISK", "SAFETY_ALERT")),
                "neverOverridden with CONSENT, SUICIDE_RISK and SAFETY_ALERT: nobody is treated without consent, or while an alert of level HIGH is open");
        require(determinationValidDays > 0 && screeningValidDays > 0 && laboratoryValidDays > 0, "valid days above 0");
    }

    boolean isSuicidal(OpenAlert alert) {
        return alert.trigger() != null && suicidalTriggers.contains(alert.trigger());
    }

    Duration determinationValid() {
        return Duration.ofDays(determinationValidDays);
    }

    Duration screeningValid() {
        return Duration.ofDays(screeningValidDays);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The eligibility policy needs " + what);
        }
    }
}
