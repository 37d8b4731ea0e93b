package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.cohort.CohortView.ByInjections;
import clinic.remit.outcomes.cohort.CohortView.Point;
import clinic.remit.outcomes.cohort.CohortView.Remission;
import clinic.remit.outcomes.cohort.CohortView.Spared;
import clinic.remit.outcomes.cohort.CohortView.TimeToRelapse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts courses. Pure; every number passes {@link SmallCells}. */
final class CohortFigures {

    private static final double PER_CENT = 100;

    private final List<CohortRow> all;
    private final List<CohortRow> assessable;
    private final List<CohortRow> others;
    private final SmallCells cells;

    CohortFigures(List<CohortRow> courses, SmallCells cells) {
        this.all = courses;
        this.assessable = courses.stream().filter(CohortRow::assessable).toList();
        this.others = courses.stream().filter(it -> !it.assessable()).toList();
        this.cells = cells;
    }

    /** Null also where the assessable ones are told and the rest is too small. */
    Integer courses() {
        return cells.isLarge(all) && (cells.isLarge(others) || !cells.isLarge(assessable)) ? all.size() : null;
    }

    Integer assessable() {
        return cells.count(assessable);
    }

    List<ByInjections> byInjections() {
        int most = assessable.stream()
                .flatMap(it -> Stream.of(it.injectionsToResponse(), it.injectionsToRemission()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Integer> responded = cumulative(CohortRow::injectionsToResponse, most);
        List<Integer> remitted = cumulative(CohortRow::injectionsToRemission, most);
        int told = IntStream.range(0, most)
                .filter(it -> responded.get(it) != null || remitted.get(it) != null)
                .map(it -> it + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, told)
                .mapToObj(it -> new ByInjections(
                        it + 1,
                        responded.get(it),
                        percent(responded.get(it)),
                        remitted.get(it),
                        percent(remitted.get(it))))
                .toList();
    }

    private List<Integer> cumulative(Function<CohortRow, Integer> injections, int most) {
        return cells.cumulative(
                assessable,
                IntStream.rangeClosed(1, most)
                        .mapToObj(number -> assessable.stream()
                                .filter(it -> Objects.equals(injections.apply(it), number))
                                .toList())
                        .toList());
    }

    private Double percent(Integer count) {
        return count == null ? null : rounded(PER_CENT * count / assessable.size(), 1);
    }

    Remission injectionsToRemission() {
        List<CohortRow> remitted = cells.part(assessable, CohortRow::remitted);
        if (remitted == null) {
            return new Remission(null, null, null, null);
        }
        Quartiles quartiles = Quartiles.of(
                remitted.stream().map(CohortRow::injectionsToRemission).toList());
        return new Remission(remitted.size(), quartiles.lower(), quartiles.median(), quartiles.upper());
    }

    TimeToRelapse timeToRelapse() {
        List<CohortRow> remitted = cells.part(assessable, CohortRow::remitted);
        if (remitted == null) {
            return new TimeToRelapse(null, null, null, List.of());
        }
        List<CohortRow> sorted = remitted.stream()
                .sorted(Comparator.comparing(it -> it.followUp().time()))
                .toList();
        KaplanMeier curve =
                KaplanMeier.of(sorted.stream().map(CohortRow::followUp).toList());
        List<Point> points = points(sorted, curve);
        List<CohortRow> relapsed = cells.part(sorted, CohortRow::relapsed);
        boolean medianTold = points.stream().anyMatch(it -> it.withoutRelapse() <= 0.5);
        return new TimeToRelapse(
                sorted.size(),
                relapsed == null ? null : relapsed.size(),
                medianTold ? curve.median().getAsLong() : null,
                points);
    }

    private List<Point> points(List<CohortRow> sorted, KaplanMeier curve) {
        List<Point> points = new ArrayList<>();
        List<CohortRow> relapsed = new ArrayList<>();
        List<CohortRow> left = new ArrayList<>();
        int next = 0;
        for (KaplanMeier.Step step : curve.steps()) {
            while (next < sorted.size() && sorted.get(next).followUp().time() <= step.time()) {
                CohortRow course = sorted.get(next++);
                (course.relapsed() ? relapsed : left).add(course);
            }
            List<CohortRow> followed = sorted.subList(next, sorted.size());
            if (cells.isLarge(relapsed) && cells.isLarge(followed)) {
                boolean tellFollowed = cells.isLarge(left);
                points.add(new Point(
                        step.time(),
                        rounded(step.survival(), 3),
                        rounded(step.lower(), 3),
                        rounded(step.upper(), 3),
                        tellFollowed ? followed.size() : null));
                relapsed.clear();
                if (tellFollowed) {
                    left.clear();
                }
            }
        }
        return points;
    }

    Spared injectionsSpared() {
        List<CohortRow> stopped = cells.part(all, it -> it.injectionsSpared() != null);
        if (stopped == null) {
            return new Spared(null, null, null);
        }
        int sum = stopped.stream().mapToInt(CohortRow::injectionsSpared).sum();
        return new Spared(stopped.size(), sum, rounded((double) sum / stopped.size(), 1));
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
