package clinic.remit.outcomes.chart;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Advised;
import clinic.remit.outcomes.trajectory.TrajectoryView.Dose;
import clinic.remit.outcomes.trajectory.TrajectoryView.Stand;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A course in sentences: for those who do not see its chart, and as the line below its heading. */
final class TrajectoryWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private TrajectoryWords() {}

    static String title(TrajectoryView course) {
        return "%s total in the course that began on %s"
                .formatted(
                        course.primaryInstrument(),
                        day(course.startedAt()
                                .atZone(ZoneId.of(course.timeZone()))
                                .toLocalDate()));
    }

    /** Where the course stands, in a line. */
    static String standing(TrajectoryView course) {
        List<String> parts = new ArrayList<>();
        parts.add(sentence(state(course.state())));
        if (course.newest() != null) {
            parts.add("newest score %d%s".formatted(course.newest(), change(course)));
        }
        if (course.stale()) {
            parts.add("too old to stand on: score again");
        }
        if (!course.recommendations().isEmpty()) {
            Advised last = course.recommendations().get(course.recommendations().size() - 1);
            parts.add("recommended since %s: %s".formatted(day(last.day()), last.kind()));
        }
        return String.join("; ", parts) + ".";
    }

    static String description(TrajectoryView course) {
        List<String> said = new ArrayList<>();
        said.add(
                course.baseline() == null
                        ? "There is no baseline, so a response cannot be judged."
                        : "The baseline is %d.".formatted(course.baseline()));
        said.add(injections(course.injections()));
        if (course.newest() != null) {
            said.add("The newest score is %d%s.".formatted(course.newest(), change(course)));
        }
        said.add(states(course.states()));
        if (course.sustainedOn() != null) {
            said.add("Remission was sustained on " + day(course.sustainedOn()) + ".");
        }
        if (course.relapsedOn() != null) {
            said.add("A relapse was established on " + day(course.relapsedOn()) + ".");
        }
        said.add("Now: " + standing(course));
        return String.join(" ", said);
    }

    private static String change(TrajectoryView course) {
        Integer percent = course.improvementPercent();
        if (percent == null) {
            return "";
        }
        return ", %d %% %s than the baseline of %d"
                .formatted(Math.abs(percent), percent < 0 ? "worse" : "better", course.baseline());
    }

    private static String injections(List<Dose> doses) {
        List<Dose> here = doses.stream().filter(it -> !it.prior()).toList();
        int elsewhere = doses.size() - here.size();
        String given =
                switch (here.size()) {
                    case 0 -> "No injection was given";
                    case 1 -> "One injection was given on " + day(here.get(0).day());
                    default ->
                        "%d injections were given from %s to %s"
                                .formatted(
                                        here.size(),
                                        day(here.get(0).day()),
                                        day(here.get(here.size() - 1).day()));
                };
        return given + (elsewhere == 0 ? "." : ", and %d elsewhere before.".formatted(elsewhere));
    }

    private static String states(List<Stand> states) {
        return states.isEmpty()
                ? "There is no score."
                : sentence(String.join(
                                ", then ",
                                states.stream()
                                        .map(it -> state(it.state()) + " from " + day(it.day()))
                                        .toList()))
                        + ".";
    }

    static String state(OutcomeState state) {
        return words(state.name());
    }

    /** A code as words, such as MODERATELY_SEVERE. */
    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
