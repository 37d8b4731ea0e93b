package clinic.remit.patients.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The antidepressants that a trial may name, from {@code data/antidepressants.csv}. */
public final class AntidepressantCatalogue {

    private final List<Antidepressant> entries;
    private final Map<String, Antidepressant> byRxcui;

    /** @param rows class, ingredient, rxcui, mg, forms, note */
    public AntidepressantCatalogue(List<List<String>> rows) {
        entries = rows.stream().map(AntidepressantCatalogue::entry).toList();
        byRxcui = entries.stream().collect(Collectors.toUnmodifiableMap(Antidepressant::rxcui, Function.identity()));
    }

    public Optional<Antidepressant> byRxcui(String rxcui) {
        return Optional.ofNullable(byRxcui.get(rxcui));
    }

    /** Every entry whose ingredient, class or RXCUI begins with the text; all of them for an empty one. */
    public List<Antidepressant> search(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.ingredient().toLowerCase(Locale.ROOT).startsWith(start)
                        || entry.group().name().toLowerCase(Locale.ROOT).startsWith(start)
                        || entry.rxcui().startsWith(start))
                .toList();
    }

    private static Antidepressant entry(List<String> row) {
        return new Antidepressant(
                AntidepressantClass.valueOf(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3).isEmpty() ? null : new Milligrams(new BigDecimal(row.get(3))),
                forms(row.get(4)),
                row.get(5));
    }

    private static Map<String, Milligrams> forms(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(form -> !form.isEmpty())
                .map(form -> form.split("="))
                .collect(
                        Collectors.toUnmodifiableMap(form -> form[0], form -> new Milligrams(new BigDecimal(form[1]))));
    }
}
