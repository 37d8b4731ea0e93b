package clinic.remit.patients.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The Maudsley staging figure, 3 to 15 (Fekadu 2009, 2018; domain.md section 1). Electroconvulsive therapy is not recorded yet and adds nothing. */
public final class MaudsleyStaging {

    /** The figure, its points one by one, and the band it lies in. */
    public record Stage(
            int total,
            String band,
            int durationPoints,
            int severityPoints,
            int failurePoints,
            int augmentationPoints) {}

    private MaudsleyStaging() {}

    static Stage of(EpisodeFacts current, List<JudgedTrial> trials, LocalDate today) {
        long failed = trials.stream()
                .filter(it -> it.adequacy().verdict() == Adequacy.Verdict.ADEQUATE_FAILED)
                .map(it -> it.trial().medicine().rxcui())
                .distinct()
                .count();
        boolean augmented =
                trials.stream().anyMatch(it -> it.trial().medicine().group() == AntidepressantClass.AUGMENTATION);
        long months = ChronoUnit.MONTHS.between(current.onset(), today);
        return of(months, current.severity(), (int) failed, augmented);
    }

    /** @param failedAntidepressants different ones; none counts as the lowest step */
    public static Stage of(long episodeMonths, EpisodeSeverity severity, int failedAntidepressants, boolean augmented) {
        int duration = episodeMonths <= 12 ? 1 : episodeMonths <= 24 ? 2 : 3;
        int depth = severity.ordinal() + 1;
        int failures = failurePoints(failedAntidepressants);
        int augmentation = augmented ? 1 : 0;
        int total = duration + depth + failures + augmentation;
        return new Stage(total, band(total), duration, depth, failures, augmentation);
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
