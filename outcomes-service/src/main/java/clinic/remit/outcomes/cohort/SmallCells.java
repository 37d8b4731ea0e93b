package clinic.remit.outcomes.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which numbers are not told, so that nobody can tell from them how a single patient fared: those that too few patients make up, and those
 * from which such a number could be reckoned. None is too few as well. What is told is rounded, so that the difference of two answers is no
 * number of patients either.
 */
public final class SmallCells {

    private final int leastPatients;
    private final int roundedTo;

    /** @param roundedTo what is told is the nearest multiple of it */
    public SmallCells(int leastPatients, int roundedTo) {
        this.leastPatients = leastPatients;
        this.roundedTo = roundedTo;
    }

    /** Something of one patient. */
    public interface OfOnePatient {
        UUID patientId();
    }

    public boolean isLarge(Collection<? extends OfOnePatient> courses) {
        return isLarge(courses.stream());
    }

    private boolean isLarge(Stream<? extends OfOnePatient> courses) {
        return courses.map(OfOnePatient::patientId)
                        .distinct()
                        .limit(leastPatients)
                        .count()
                == leastPatients;
    }

    boolean isNoneOrLarge(Collection<? extends OfOnePatient> courses) {
        return courses.isEmpty() || isLarge(courses);
    }

    /** A number as it is told. */
    public int rounded(int number) {
        return (number + roundedTo / 2) / roundedTo * roundedTo;
    }

    /** The number of these as it is told, or null. */
    public Integer count(Collection<? extends OfOnePatient> courses) {
        return isLarge(courses) ? rounded(courses.size()) : null;
    }

    /**
     * Whether two parts of the whole may both be told: they are the same, or enough are in one of them alone. Else it could be reckoned how
     * many these are.
     */
    <T extends OfOnePatient> boolean areApart(List<T> whole, Predicate<T> one, Predicate<T> other) {
        Predicate<T> inOneAlone = it -> one.test(it) != other.test(it);
        return whole.stream().noneMatch(inOneAlone) || isLarge(whole.stream().filter(inOneAlone));
    }

    /** Those that it holds for; null if they, or the others, are too few. */
    public <T extends OfOnePatient> List<T> part(List<T> whole, Predicate<T> holds) {
        List<T> part = whole.stream().filter(holds).toList();
        List<T> others = whole.stream().filter(it -> !holds.test(it)).toList();
        return isLarge(part) && isLarge(others) ? part : null;
    }

    /**
     * How many of the whole, which is known, are of each kind. A kind that is left out is not told: together with the others left out it has
     * enough, else the smallest of the rest is left out too. If all are of one kind, nothing is told, for it would be said of each.
     */
    public <T extends OfOnePatient, K extends Enum<K>> Map<K, Integer> split(
            List<T> whole, Class<K> kinds, Function<T, K> kindOf) {
        Map<K, List<T>> told = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            told.put(kind, whole.stream().filter(it -> kindOf.apply(it) == kind).toList());
        }
        List<T> untold = new ArrayList<>();
        while (isTooSmall(told, untold)) {
            K smallest = told.keySet().stream()
                    .filter(kind -> !told.get(kind).isEmpty())
                    .min(Comparator.comparing(kind -> told.get(kind).size()))
                    .orElseThrow();
            untold.addAll(told.remove(smallest));
        }
        Map<K, Integer> counts = new EnumMap<>(kinds);
        if (told.values().stream().filter(cell -> !cell.isEmpty()).count() + (untold.isEmpty() ? 0 : 1) > 1) {
            told.forEach((kind, cell) -> counts.put(kind, rounded(cell.size())));
        }
        return counts;
    }

    /** Whether a kind that is told, or what can be reckoned of those that are not, is of too few; of none is not. */
    private <T extends OfOnePatient> boolean isTooSmall(Map<?, List<T>> told, List<T> untold) {
        boolean isAnyLeft = told.values().stream().anyMatch(cell -> !cell.isEmpty());
        return isAnyLeft && !(told.values().stream().allMatch(this::isNoneOrLarge) && isNoneOrLarge(untold));
    }

    /**
     * How many of the whole belong to the first groups, for each group and those before it. A number is told only if enough have come to
     * it since the last one told, if none or enough of the groups are still to come, and if enough of the whole are left; else it is null.
     *
     * @param groups of the whole, without a course in two of them
     */
    List<Integer> cumulative(List<CohortRow> whole, List<List<CohortRow>> groups) {
        List<Integer> told = new ArrayList<>();
        List<CohortRow> since = new ArrayList<>();
        Set<CohortRow> left = new HashSet<>(whole);
        int count = 0;
        List<CohortRow> toCome =
                new ArrayList<>(groups.stream().flatMap(List::stream).toList());
        for (List<CohortRow> group : groups) {
            since.addAll(group);
            group.forEach(left::remove);
            toCome.subList(0, group.size()).clear();
            count += group.size();
            boolean tell = isLarge(since) && isNoneOrLarge(toCome) && isLarge(left);
            told.add(tell ? rounded(count) : null);
            if (tell) {
                since.clear();
            }
        }
        return told;
    }
}
