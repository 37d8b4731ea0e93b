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
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts courses. Pure; every number passes {@link SmallCells}. */
final class CohortFigures {

    private static final double PER_CENT = 100;

    private final List<CohortRow> all;
    private final List<CohortRow> assessable;
    private final List<CohortRow> others;
    private final SmallCells cells;
    private final List<CohortRow> remitted;
    private final List<Integer> remittedWithin;
    private final List<Integer> respondedWithin;
    /** Parts of all that have a number in the answer. */
    private final List<Predicate<CohortRow>> told = new ArrayList<>();

    CohortFigures(List<CohortRow> courses, SmallCells cells) {
        this.all = courses;
        this.assessable = courses.stream().filter(CohortRow::assessable).toList();
        this.others = courses.stream().filter(it -> !it.assessable()).toList();
        this.cells = cells;
        this.remitted = cells.part(assessable, CohortRow::remitted);
        int most = Stream.concat(
                        assessable.stream().map(CohortRow::injectionsToResponse),
                        assessable.stream().map(CohortRow::injectionsToRemission))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        tells(assessable() != null, CohortRow::assessable);
        tells(remitted != null, it -> it.assessable() && it.remitted());
        // remission first: it is told in several places, and a response in these alone
        this.remittedWithin = cumulative(CohortRow::injectionsToRemission, most);
        this.respondedWithin = cumulative(CohortRow::injectionsToResponse, most);
    }

    private void tells(boolean isTold, Predicate<CohortRow> part) {
        if (isTold) {
            told.add(part);
        }
    }

    /** Whether nothing of too few can be reckoned from it and the parts that are told. */
    private boolean isApart(Predicate<CohortRow> part) {
        return told.stream().allMatch(other -> cells.areApart(all, part, other));
    }

    /** Null also where the assessable ones are told and the rest is too small. */
    Integer courses() {
        return cells.isLarge(all) && (cells.isLarge(others) || !cells.isLarge(assessable))
                ? cells.rounded(all.size())
                : null;
    }

    Integer assessable() {
        return cells.count(assessable);
    }

    List<ByInjections> byInjections() {
        int last = IntStream.range(0, respondedWithin.size())
                .filter(it -> respondedWithin.get(it) != null || remittedWithin.get(it) != null)
                .map(it -> it + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, last)
                .mapToObj(it -> new ByInjections(
                        it + 1,
                        respondedWithin.get(it),
                        percent(respondedWithin.get(it)),
                        remittedWithin.get(it),
                        percent(remittedWithin.get(it))))
                .toList();
    }

    /** A number that differs by too few from one that is told already is not told. */
    private List<Integer> cumulative(Function<CohortRow, Integer> injections, int most) {
        List<Integer> counts = cells.cumulative(
                assessable,
                IntStream.rangeClosed(1, most)
                        .mapToObj(number -> assessable.stream()
                                .filter(it -> Objects.equals(injections.apply(it), number))
                                .toList())
                        .toList());
        List<Integer> apart = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            int within = number;
            Predicate<CohortRow> part =
                    it -> it.assessable() && injections.apply(it) != null && injections.apply(it) <= within;
            boolean tell = counts.get(number - 1) != null && isApart(part);
            tells(tell, part);
            apart.add(tell ? counts.get(number - 1) : null);
        }
        return apart;
    }

    private Double percent(Integer count) {
        return count == null ? null : rounded(PER_CENT * count / cells.rounded(assessable.size()), 1);
    }

    Remission injectionsToRemission() {
        if (remitted == null) {
            return new Remission(null, null, null, null);
        }
        Quartiles quartiles = Quartiles.of(
                remitted.stream().map(CohortRow::injectionsToRemission).toList());
        return new Remission(cells.rounded(remitted.size()), quartiles.lower(), quartiles.median(), quartiles.upper());
    }

    TimeToRelapse timeToRelapse() {
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
        OptionalLong median = curve.median();
        boolean medianTold = median.isPresent() && points.stream().anyMatch(it -> it.days() >= median.getAsLong());
        return new TimeToRelapse(
                cells.rounded(sorted.size()),
                relapsed == null ? null : cells.rounded(relapsed.size()),
                medianTold ? median.getAsLong() : null,
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
            List<CohortRow> toCome =
                    followed.stream().filter(CohortRow::relapsed).toList();
            if (cells.isLarge(relapsed) && cells.isNoneOrLarge(toCome) && cells.isLarge(followed)) {
                boolean tellFollowed = cells.isLarge(left);
                points.add(new Point(
                        step.time(),
                        share(step.survival(), sorted.size()),
                        share(step.lower(), sorted.size()),
                        share(step.upper(), sorted.size()),
                        tellFollowed ? cells.rounded(followed.size()) : null));
                relapsed.clear();
                if (tellFollowed) {
                    left.clear();
                }
            }
        }
        return points;
    }

    /** To as many of the courses as could be told of. */
    private double share(double value, int courses) {
        int of = cells.rounded((int) Math.round(value * courses));
        return rounded((double) of / cells.rounded(courses), 3);
    }

    Spared injectionsSpared() {
        Predicate<CohortRow> isStopped = it -> it.injectionsSpared() != null;
        List<CohortRow> stopped = cells.part(all, isStopped);
        if (stopped == null || !isApart(isStopped)) {
            return new Spared(null, null, null);
        }
        int courses = cells.rounded(stopped.size());
        int injections = cells.rounded(
                stopped.stream().mapToInt(CohortRow::injectionsSpared).sum());
        return new Spared(courses, injections, rounded((double) injections / courses, 1));
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
