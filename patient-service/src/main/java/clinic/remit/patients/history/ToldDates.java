package clinic.remit.patients.history;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.patients.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks the dates that somebody told of a treatment: each a date, none ahead, the end not before the start. */
record ToldDates(LocalDate today, List<FieldProblem> problems) {

    /** @param end null while it goes on */
    void check(String path, String start, String end) {
        Optional<PartialDate> from = date(path + "start", start);
        Optional<PartialDate> to = end == null ? Optional.empty() : date(path + "end", end);
        if (from.isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            problems.add(
                    new FieldProblem(path + "end", end + " lies before the start", "a date from " + start + " on"));
        }
    }

    private Optional<PartialDate> date(String field, String text) {
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            problems.add(new FieldProblem(
                    field, text + " is no date", "a date, a month or a year (2026-03-14, 2026-03, 2026)"));
        } else if (date.get().earliest().isAfter(today)) {
            problems.add(new FieldProblem(field, text + " lies in the future", "a date up to " + today));
        }
        return date;
    }
}
