package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.cohort.CohortView.ByInjections;
import clinic.remit.outcomes.cohort.CohortView.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cohort in sentences: what is counted, and what the charts show. */
final class CohortWords {

    private static final double PER_CENT = 100;

    private CohortWords() {}

    /** Which courses are counted, such as "All courses with PHQ-9". */
    static String counted(CohortFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.from() != null) {
            parts.add("begun from " + filter.from());
        }
        if (filter.to() != null) {
            parts.add((filter.from() == null ? "begun " : "") + "to " + filter.to());
        }
        if (filter.site() != null) {
            parts.add("at the site " + filter.site());
        }
        if (filter.instrument() != null) {
            parts.add("judged by " + filter.instrument());
        }
        if (filter.severity() != null) {
            parts.add("with a baseline that is "
                    + filter.severity().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return parts.isEmpty() ? "All courses" : "Courses " + String.join(" ", parts);
    }

    static String relapse(CohortView cohort) {
        CohortView.TimeToRelapse it = cohort.timeToRelapse();
        if (it.points().isEmpty()) {
            return tooFew(cohort);
        }
        List<String> said = new ArrayList<>();
        said.add("%d courses with a remission%s."
                .formatted(it.courses(), it.relapsed() == null ? "" : ", %d relapses".formatted(it.relapsed())));
        Point last = it.points().get(it.points().size() - 1);
        said.add("After %d days %s are without a relapse (95 %% limits %s to %s)."
                .formatted(last.days(), percent(last.withoutRelapse()), percent(last.lower()), percent(last.upper())));
        said.add(
                it.medianDays() == null
                        ? "It is not known after how long half have relapsed."
                        : "Half have relapsed after %d days.".formatted(it.medianDays()));
        said.add(rounded(cohort));
        return String.join(" ", said);
    }

    static String injections(CohortView cohort) {
        List<ByInjections> told = cohort.byInjections();
        if (told.isEmpty()) {
            return tooFew(cohort);
        }
        List<String> said = new ArrayList<>();
        said.add("%d courses.".formatted(cohort.assessable()));
        told.stream()
                .filter(it -> it.responded() != null)
                .reduce((one, later) -> later)
                .ifPresent(it -> said.add("After %d injections or fewer %s %% had responded."
                        .formatted(it.injections(), it.respondedPercent())));
        told.stream()
                .filter(it -> it.remitted() != null)
                .reduce((one, later) -> later)
                .ifPresent(it -> said.add("After %d injections or fewer %s %% had a remission score."
                        .formatted(it.injections(), it.remittedPercent())));
        said.add(rounded(cohort));
        return String.join(" ", said);
    }

    private static String rounded(CohortView cohort) {
        return "Counts are rounded to the nearest %d.".formatted(cohort.roundedTo());
    }

    private static String tooFew(CohortView cohort) {
        return "Too few patients: numbers that fewer than %d make up are not shown.".formatted(cohort.toldFrom());
    }

    private static String percent(double share) {
        return Math.round(PER_CENT * share) + " %";
    }
}
