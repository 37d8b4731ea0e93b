package clinic.remit.patients.screening.catalogue;

import clinic.remit.patients.NamedEntries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The medicines that bear on ketamine, by class, by ingredient and by the names that people write. */
public final class MedicineCatalogue {

    /** The class of whatever is in none of the others. */
    public static final String OTHER = "OTHER";

    private final Map<String, Medicine> classes = new LinkedHashMap<>();
    private final Map<String, Ingredient> byRxcui = new LinkedHashMap<>();
    private final NamedEntries<Ingredient> ingredients;
    private final NamedEntries<Medicine> classNames;

    /**
     * @param classRows code, effect, names, text
     * @param ingredientRows ingredient, rxcui, classes, brands
     * @param withoutBearing the same for ingredients that are known and bear on nothing; what is among the others is passed over
     */
    MedicineCatalogue(
            List<List<String>> classRows, List<List<String>> ingredientRows, List<List<String>> withoutBearing) {
        classRows.forEach(row -> classes.put(
                row.get(0), new Medicine(row.get(0), Effect.valueOf(row.get(1)), names(row.get(2)), row.get(3))));
        Stream.concat(ingredientRows.stream(), withoutBearing.stream())
                .map(this::ingredient)
                .forEach(ingredient -> byRxcui.putIfAbsent(ingredient.rxcui(), ingredient));
        ingredients = new NamedEntries<>(List.copyOf(byRxcui.values()), Ingredient::names);
        classNames = new NamedEntries<>(List.copyOf(classes.values()), Medicine::names);
    }

    public List<Medicine> classes() {
        return List.copyOf(classes.values());
    }

    public Optional<Medicine> byCode(String code) {
        return Optional.ofNullable(classes.get(code));
    }

    public Optional<Ingredient> byRxcui(String rxcui) {
        return Optional.ofNullable(byRxcui.get(rxcui));
    }

    /** Those that the words name: one by its name or brand, or each that they mention. */
    public List<Ingredient> ingredientsIn(String words) {
        return ingredients.named(words).map(List::of).orElseGet(() -> ingredients.mentionedIn(words));
    }

    /** The class of which the words are the name. */
    public Optional<Medicine> classNamed(String words) {
        return classNames.named(words);
    }

    /** What misspelt words probably mean; empty when they are like nothing. */
    public Optional<String> probably(String words) {
        return ingredients
                .probably(words, it -> it.name() + " (" + it.rxcui() + ")")
                .or(() -> classNames.probably(words, it -> it.names().get(0) + " (" + it.code() + ")"));
    }

    /** The ingredients of a class of which the name, a brand or the RXCUI has the text in it; all of them for an empty text. */
    public List<Ingredient> ingredientsOf(Medicine medicine, String part) {
        return byRxcui.values().stream()
                .filter(it -> it.classes().contains(medicine))
                .filter(it -> ingredients.hasNameWith(it, part) || it.rxcui().startsWith(part.strip()))
                .toList();
    }

    /** The ingredients that misspelt words probably mean. */
    public List<Ingredient> like(String words) {
        return ingredients.like(words);
    }

    /**
     * What a medicine bears on ketamine, as each class that it belongs to; as OTHER if it is in none, so that it is seen. The code of
     * a class counts before the RXCUI, and the RXCUI before the name.
     */
    public List<TakenMedicine> bearings(String code, String rxcui, String name) {
        if (code != null) {
            return byCode(code).map(it -> List.of(new TakenMedicine(it, name))).orElse(List.of());
        }
        Optional<Ingredient> known = rxcui == null ? Optional.empty() : byRxcui(rxcui);
        List<Ingredient> told = new ArrayList<>(known.stream().toList());
        if (told.isEmpty() && name != null) {
            Optional<Medicine> group = classNamed(name);
            if (group.isPresent()) {
                return List.of(new TakenMedicine(group.get(), null));
            }
            told.addAll(ingredientsIn(name));
        }
        List<TakenMedicine> bearings = told.stream()
                .flatMap(ingredient ->
                        ingredient.classes().stream().map(medicine -> new TakenMedicine(medicine, ingredient.name())))
                .toList();
        return bearings.isEmpty() ? List.of(new TakenMedicine(classes.get(OTHER), label(told, rxcui, name))) : bearings;
    }

    private static String label(List<Ingredient> told, String rxcui, String name) {
        if (!told.isEmpty()) {
            return told.get(0).name();
        }
        return name == null ? "RxNorm " + rxcui : name;
    }

    private Ingredient ingredient(List<String> row) {
        List<Medicine> of = Arrays.stream(row.get(2).split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> byCode(code).orElseThrow(() -> new IllegalArgumentException("No class " + code)))
                .toList();
        return new Ingredient(row.get(0), row.get(1), of, names(row.get(3)));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
