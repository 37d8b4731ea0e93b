package clinic.remit.patients.history;

import clinic.remit.patients.history.Adequacy.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Was a medicine tried at an adequate dose for an adequate time, and did it fail? Pure: facts in, judgement with its reason out
 * (domain.md section 1, after ATHF-SF).
 */
public final class TrialAdequacy {

    private final TrialRules rules;

    public TrialAdequacy(TrialRules rules) {
        this.rules = rules;
    }

    TrialRules rules() {
        return rules;
    }

    /** @param today the day up to which a trial that goes on is counted */
    public Adequacy judge(TrialFacts trial, LocalDate today) {
        if (!trial.medicine().group().counts()) {
            return new Adequacy(Verdict.NOT_COUNTED, notCounted(trial.medicine()), 0);
        }
        Milligrams minimum = trial.medicine().minimumDailyDose(trial.form()).orElseThrow();
        int days = DaysTaken.atLeast(minimum, trial, today).longestRun(rules.longestGapDays());
        return enoughTaken(trial, minimum, days)
                .or(() -> enoughAdherence(trial, days))
                .orElseGet(() -> failure(trial, days));
    }

    private Optional<Adequacy> enoughTaken(TrialFacts trial, Milligrams minimum, int days) {
        if (days >= rules.minimumDays()) {
            return Optional.empty();
        }
        String shortfall = trial.highestDose().isAtLeast(minimum)
                ? "The dates prove %d days at or above %s; %d are needed.".formatted(days, minimum, rules.minimumDays())
                : "The highest dose, %s, is below the minimum adequate dose of %s."
                        .formatted(trial.highestDose(), minimum);
        if (trial.outcome() == TrialOutcome.INTOLERANT) {
            return Optional.of(new Adequacy(Verdict.INTOLERANT, "Stopped for side effects. " + shortfall, days));
        }
        Verdict verdict =
                trial.highestDose().isAtLeast(minimum) ? Verdict.INADEQUATE_DURATION : Verdict.INADEQUATE_DOSE;
        return Optional.of(new Adequacy(verdict, shortfall, days));
    }

    private Optional<Adequacy> enoughAdherence(TrialFacts trial, int days) {
        if (trial.adherencePercent() == null) {
            return Optional.of(new Adequacy(Verdict.INDETERMINATE, "It is not known how many doses were taken.", days));
        }
        if (trial.adherencePercent() < rules.leastAdherencePercent()) {
            String reason = "%d %% of the doses were taken; at least %d %% are needed."
                    .formatted(trial.adherencePercent(), rules.leastAdherencePercent());
            return Optional.of(new Adequacy(Verdict.INADEQUATE_ADHERENCE, reason, days));
        }
        return Optional.empty();
    }

    private Adequacy failure(TrialFacts trial, int days) {
        String taken = "Adequate for %d days. ".formatted(days);
        if (trial.outcome() == TrialOutcome.LOST_RESPONSE) {
            return new Adequacy(Verdict.ADEQUATE_FAILED, taken + "The response was lost on the adequate dose.", days);
        }
        Integer improvement = trial.improvementPercent();
        if (improvement != null) {
            boolean failed = improvement < rules.failedBelowImprovementPercent();
            String reason = "%sImprovement of %d %%, %s %d %%."
                    .formatted(
                            taken, improvement, failed ? "below" : "at least", rules.failedBelowImprovementPercent());
            return new Adequacy(failed ? Verdict.ADEQUATE_FAILED : Verdict.ADEQUATE_NOT_FAILED, reason, days);
        }
        return switch (trial.outcome()) {
            case FAILED -> new Adequacy(Verdict.ADEQUATE_FAILED, taken + "Recorded as failed.", days);
            case PARTIAL -> new Adequacy(Verdict.ADEQUATE_FAILED, taken + "Only a partial response.", days);
            case RESPONDED -> new Adequacy(Verdict.ADEQUATE_NOT_FAILED, taken + "Recorded as a response.", days);
            default -> new Adequacy(Verdict.INDETERMINATE, taken + "The improvement at the end is not known.", days);
        };
    }

    private static String notCounted(Antidepressant medicine) {
        return medicine.group() == AntidepressantClass.KETAMINE
                ? "Earlier ketamine is recorded and not counted as an antidepressant."
                : "Augmentation is recorded for staging and not counted as an antidepressant of its own.";
    }
}
