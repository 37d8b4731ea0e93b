package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.policy.Policy;
import clinic.remit.outcomes.instruments.Score;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When an alert is raised and how soon it must be taken in hand: {@code policies/safety.yaml} (domain.md sections 7 and 11). */
public record SafetyPolicy(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        Map<AlertLevel, Integer> acknowledgeWithinMinutes,
        Map<Integer, Integer> screenWithinMinutes,
        int adverseEventGrade,
        List<CrisisContact> crisisContacts)
        implements Policy {

    public record CrisisContact(String name, String phone) {}

    /** An alert that must be raised. */
    public record Needed(AlertLevel level, String trigger, Duration within) {}

    public Optional<Needed> of(Score score) {
        if (score.triage() != AlertLevel.NONE) {
            return Optional.of(needed(score.triage(), "C_SSRS"));
        }
        if (score.suicidal()) {
            Map.Entry<Integer, Integer> minutes =
                    new TreeMap<>(screenWithinMinutes).floorEntry(Math.max(1, score.suicideItem()));
            return Optional.of(new Needed(AlertLevel.LOW, "SUICIDE_ITEM", Duration.ofMinutes(minutes.getValue())));
        }
        return Optional.empty();
    }

    public Optional<Needed> ofAdverseEvent(int grade) {
        return grade >= adverseEventGrade
                ? Optional.of(needed(AlertLevel.MODERATE, "ADVERSE_EVENT"))
                : Optional.empty();
    }

    private Needed needed(AlertLevel level, String trigger) {
        return new Needed(level, trigger, Duration.ofMinutes(acknowledgeWithinMinutes.get(level)));
    }
}
