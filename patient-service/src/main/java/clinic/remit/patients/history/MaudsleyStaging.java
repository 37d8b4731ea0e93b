package clinic.remit.patients.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The Maudsley staging figure, 3 to 15 (Fekadu 2009, 2018; domain.md section 1). */
public final class MaudsleyStaging {

    /** The figure, its points one by one, and the band it lies in. */
    public record Stage(
            int total,
            String band,
            int durationPoints,
            int severityPoints,
            int failurePoints,
            int augmentationPoints,
            int ectPoints) {}

    private MaudsleyStaging() {}

    /** @param ect whether there was a full course of electroconvulsive therapy */
    static Stage of(EpisodeFacts current, List<JudgedTrial> trials, boolean ect, TrialRules rules, LocalDate today) {
        long failed = trials.stream()
                .filter(it -> it.adequacy().verdict() == Adequacy.Verdict.ADEQUATE_FAILED)
                .map(it -> it.trial().medicine().rxcui())
                .distinct()
                .count();
        boolean augmented = TakenTogether.of(trials, rules, today).stream()
                .anyMatch(it -> it.kind() == TakenTogether.Kind.AUGMENTATION && it.adequate());
        long months = ChronoUnit.MONTHS.between(current.onset(), today);
        return of(months, current.severity(), (int) failed, augmented, ect);
    }

    /** @param failedAntidepressants different ones; none counts as the lowest step */
    public static Stage of(
            long episodeMonths, EpisodeSeverity severity, int failedAntidepressants, boolean augmented, boolean ect) {
        int duration = episodeMonths <= 12 ? 1 : episodeMonths <= 24 ? 2 : 3;
        int depth = severity.ordinal() + 1;
        int failures = failurePoints(failedAntidepressants);
        int augmentation = augmented ? 1 : 0;
        int electroconvulsive = ect ? 1 : 0;
        int total = duration + depth + failures + augmentation + electroconvulsive;
        return new Stage(total, band(total), duration, depth, failures, augmentation, electroconvulsive);
    }

    private static int failurePoints(int failed) {
        if (failed <= 2) {
            return 1;
        }
        if (failed <= 4) {
            return 2;
        }
        if (failed <= 6) {
            return 3;
        }
        return failed <= 10 ? 4 : 5;
    }

    private static String band(int total) {
        return total <= 6 ? "MILD" : total <= 10 ? "MODERATE" : "SEVERE";
    }
}
