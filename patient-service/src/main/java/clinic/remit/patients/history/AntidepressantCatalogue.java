package clinic.remit.patients.history;

import clinic.remit.patients.NamedEntries;
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
    private final NamedEntries<Antidepressant> names;
    private final Map<String, Antidepressant> byRxcui;

    /** @param rows class, ingredient, rxcui, mg, forms, brands, note */
    public AntidepressantCatalogue(List<List<String>> rows) {
        entries = rows.stream().map(AntidepressantCatalogue::entry).toList();
        names = new NamedEntries<>(entries, entry -> entry.names().toList());
        byRxcui = entries.stream().collect(Collectors.toUnmodifiableMap(Antidepressant::rxcui, Function.identity()));
    }

    public Optional<Antidepressant> byRxcui(String rxcui) {
        return Optional.ofNullable(byRxcui.get(rxcui));
    }

    /** By its ingredient or one of its brands, in whatever case. */
    public Optional<Antidepressant> named(String name) {
        return names.named(name);
    }

    /**
     * Every entry of which the ingredient or a brand contains the text, or whose class or RXCUI begins with it; all of them for an empty
     * text. When there is none, those whose names are {@link #like} it.
     */
    public List<Antidepressant> search(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        List<Antidepressant> found = entries.stream()
                .filter(entry -> names.hasNameWith(entry, part)
                        || entry.group().name().toLowerCase(Locale.ROOT).startsWith(part)
                        || entry.rxcui().startsWith(part))
                .toList();
        return found.isEmpty() ? like(part) : found;
    }

    /** At most three entries that a misspelt name probably means, the likeliest first. */
    public List<Antidepressant> like(String name) {
        return names.like(name);
    }

    /** What a misspelt name probably means, in words; empty when it is like nothing. */
    Optional<String> probably(String name) {
        return names.probably(name, entry -> entry.ingredient() + " (" + entry.rxcui() + ")");
    }

    private static Antidepressant entry(List<String> row) {
        return new Antidepressant(
                AntidepressantClass.valueOf(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3).isEmpty() ? null : new Milligrams(new BigDecimal(row.get(3))),
                forms(row.get(4)),
                row.get(5).isEmpty() ? List.of() : List.of(row.get(5).split(";")),
                row.get(6));
    }

    private static Map<String, Milligrams> forms(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(form -> !form.isEmpty())
                .map(form -> form.split("="))
                .collect(
                        Collectors.toUnmodifiableMap(form -> form[0], form -> new Milligrams(new BigDecimal(form[1]))));
    }
}
