package clinic.remit.outcomes.cohort;

import java.util.Collection;
import java.util.List;

/** The least numbers that a quarter, half and three quarters of them do not exceed. */
record Quartiles(int lower, int median, int upper) {

    private static final int PARTS = 4;

    /** @param values at least one */
    static Quartiles of(Collection<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    private static int at(List<Integer> sorted, int quarter) {
        int rank = (sorted.size() * quarter + PARTS - 1) / PARTS;
        return sorted.get(rank - 1);
    }
}
