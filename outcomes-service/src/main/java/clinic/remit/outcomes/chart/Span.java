package clinic.remit.outcomes.chart;

import static java.time.temporal.ChronoUnit.DAYS;

import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Dose;
import clinic.remit.outcomes.trajectory.TrajectoryView.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The time that a chart shows: from four weeks before the course at most, to its newest fact, or to now while it is open. */
record Span(Instant from, Instant to) {

    /** At the right, beside what is shown, for the names of lines and bands. */
    private static final double ROOM = 0.48;

    private static final long WEEKS_BEFORE_IN_DAYS = 28;
    private static final int PIXELS = 610; // about what is left for what is shown
    private static final double MARGIN = 0.02;

    static Span of(TrajectoryView course) {
        Instant earliest = course.startedAt().minus(WEEKS_BEFORE_IN_DAYS, DAYS);
        List<Instant> shown = Stream.of(
                        course.scores().stream()
                                .filter(it -> it.instrument().equals(course.primaryInstrument()))
                                .map(Point::effectiveAt),
                        course.injections().stream().map(Dose::effectiveAt),
                        Stream.of(course.startedAt()),
                        course.open() ? Stream.of(course.asOf()) : Stream.<Instant>empty())
                .flatMap(it -> it)
                .filter(it -> !it.isBefore(earliest))
                .sorted()
                .toList();
        Instant from = shown.get(0);
        Instant to = shown.get(shown.size() - 1);
        Duration length = Duration.between(from, to);
        Duration margin = length.compareTo(Duration.ofDays(14)) < 0
                ? Duration.ofDays(1)
                : Duration.ofMillis((long) (length.toMillis() * MARGIN));
        return new Span(from.minus(margin), to.plus(margin));
    }

    boolean shows(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** How far apart two times are on paper, about. */
    double pixels(Instant one, Instant other) {
        return (double) Duration.between(one, other).toMillis()
                * PIXELS
                / Duration.between(from, to).toMillis();
    }

    Instant endOfRoom() {
        return to.plusMillis((long) (Duration.between(from, to).toMillis() * ROOM));
    }

    /** A place in the room at the right, as a share of it. */
    Instant inRoom(double share) {
        return to.plusMillis((long) (Duration.between(to, endOfRoom()).toMillis() * share));
    }

    /** As a chart's axis counts. */
    static double x(Instant time) {
        return time.toEpochMilli();
    }
}
