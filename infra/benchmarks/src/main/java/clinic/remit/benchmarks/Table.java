package clinic.remit.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The figures, as a Markdown table. */
final class Table {

    private record Row(String what, String figure, String beside, String budget) {}

    private final List<Row> rows = new ArrayList<>();

    /** @param beside what bare parts did in the same run; empty where there is nothing to compare with */
    void add(String what, String figure, String beside, String budget) {
        rows.add(new Row(what, figure, beside, budget));
        System.out.printf("%s: %s %s%n", what, figure, beside.isEmpty() ? "" : "(bare: " + beside + ")");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("| what | Remit | bare parts | budget |\n|---|---|---|---|\n");
        rows.forEach(row ->
                text.append("| %s | %s | %s | %s |%n".formatted(row.what(), row.figure(), row.beside(), row.budget())));
        return text.toString();
    }
}
