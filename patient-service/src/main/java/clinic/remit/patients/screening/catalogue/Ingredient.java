package clinic.remit.patients.screening.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a medicine consists of.
 *
 * @param rxcui RxNorm ingredient
 * @param classes the classes of medicines that it belongs to; none when it has no bearing on ketamine
 * @param brands in trade, past ones and combinations too
 */
public record Ingredient(String name, String rxcui, List<Medicine> classes, List<String> brands) {

    List<String> names() {
        return Stream.concat(Stream.of(name), brands.stream()).toList();
    }
}
