package clinic.remit.patients.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two medicines that were taken at the same time, each at an adequate dose. An augmentation is shown and staged and never counts as a failed
 * antidepressant of its own (domain.md section 1).
 *
 * @param trialId of the antidepressant; of two antidepressants, of the one recorded first
 * @param withTrialId of the augmentation, or of the other antidepressant
 * @param days of the longest run together
 * @param adequate long enough to count: four weeks by default
 */
record TakenTogether(UUID trialId, UUID withTrialId, Kind kind, int days, boolean adequate) {

    enum Kind {
        /** on top of an antidepressant that was adequate for long enough */
        AUGMENTATION,
        /** two antidepressants */
        COMBINATION
    }

    static List<TakenTogether> of(List<JudgedTrial> trials, TrialRules rules, LocalDate today) {
        List<TakenTogether> found = new ArrayList<>();
        List<JudgedTrial> antidepressants = trials.stream()
                .filter(it -> it.trial().medicine().group().counts())
                .filter(it -> it.adequacy().daysAtAdequateDose() >= rules.minimumDays())
                .toList();
        for (int i = 0; i < antidepressants.size(); i++) {
            TrialFacts base = antidepressants.get(i).trial();
            for (JudgedTrial other : antidepressants.subList(i + 1, antidepressants.size())) {
                add(found, base, other.trial(), Kind.COMBINATION, rules, today);
            }
            trials.stream()
                    .filter(it -> it.trial().medicine().group() == AntidepressantClass.AUGMENTATION)
                    .forEach(it -> add(found, base, it.trial(), Kind.AUGMENTATION, rules, today));
        }
        return List.copyOf(found);
    }

    private static void add(
            List<TakenTogether> found,
            TrialFacts base,
            TrialFacts other,
            Kind kind,
            TrialRules rules,
            LocalDate today) {
        if (base.medicine().rxcui().equals(other.medicine().rxcui())) {
            return;
        }
        int days = adequate(base, today).and(adequate(other, today)).longestRun(rules.longestGapDays());
        if (days > 0) {
            found.add(new TakenTogether(base.id(), other.id(), kind, days, days >= rules.minimumDays()));
        }
    }

    private static DaysTaken adequate(TrialFacts trial, LocalDate today) {
        return DaysTaken.atLeast(trial.medicine().minimumDailyDose(trial.form()).orElseThrow(), trial, today);
    }
}
