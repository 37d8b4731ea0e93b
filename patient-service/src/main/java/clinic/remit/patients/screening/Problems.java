package clinic.remit.patients.screening;

import clinic.remit.kit.http.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a screening, gathered field by field. */
final class Problems {

    private final List<FieldProblem> problems = new ArrayList<>();

    void add(String field, String wrong, String right) {
        problems.add(new FieldProblem(field, wrong, right));
    }

    void unlessWithin(String field, Integer value, int least, int most) {
        unlessWithin(field, value == null ? null : BigDecimal.valueOf(value), least, most, "");
    }

    /** @param unit with what was probably meant, such as " kg; if that was pounds, 81.6 kg" */
    void unlessWithin(String field, BigDecimal value, int least, int most, String unit) {
        if (value != null
                && (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            add(field, value.toPlainString() + " is not possible", least + " to " + most + unit);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<FieldProblem> all() {
        return List.copyOf(problems);
    }
}
