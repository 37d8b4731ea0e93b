package clinic.remit.patients.screening;

import clinic.remit.patients.screening.catalogue.DatedFinding;
import clinic.remit.patients.screening.catalogue.Effect;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.Ingredient;
import clinic.remit.patients.screening.catalogue.Medicine;
import clinic.remit.patients.screening.catalogue.MedicineCatalogue;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of the catalogue that was asked for. */
record CatalogueView(List<Finding> findings, List<DatedFinding> datedFindings, List<MedicineView> medicines) {

    /** A class of medicines with those of its ingredients that were asked for. */
    record MedicineView(
            String code,
            Effect effect,
            List<String> names,
            String text,
            List<String> rxcuis,
            List<IngredientView> ingredients) {

        static MedicineView of(Medicine medicine, List<Ingredient> ingredients) {
            return new MedicineView(
                    medicine.code(),
                    medicine.effect(),
                    medicine.names(),
                    medicine.text(),
                    ingredients.stream().map(Ingredient::rxcui).toList(),
                    ingredients.stream()
                            .map(it -> new IngredientView(it.name(), it.rxcui(), it.brands()))
                            .toList());
        }
    }

    record IngredientView(
            String name,
            @Schema(description = "RxNorm ingredient") String rxcui,
            List<String> brands) {}

    /** @param effect null for any */
    static CatalogueView of(ScreeningCatalogue catalogue, String query, Effect effect) {
        CatalogueView found = new CatalogueView(
                catalogue.findings().stream()
                        .filter(it -> has(it.effect(), effect) && has(query, it.code(), it.text()))
                        .toList(),
                catalogue.datedFindings().stream()
                        .filter(it -> has(it.within().effect(), effect)
                                || has(it.afterwards().effect(), effect))
                        .filter(it -> has(query, it.code(), it.text()))
                        .toList(),
                catalogue.medicines().classes().stream()
                        .filter(it -> has(it.effect(), effect))
                        .flatMap(it -> medicine(catalogue.medicines(), it, query))
                        .toList());
        return found.findsNothing() ? like(catalogue.medicines(), query, effect) : found;
    }

    private static Stream<MedicineView> medicine(MedicineCatalogue catalogue, Medicine medicine, String query) {
        if (has(query, medicine.code(), medicine.text())
                || medicine.names().stream().anyMatch(name -> has(query, name))) {
            return Stream.of(MedicineView.of(medicine, catalogue.ingredientsOf(medicine, "")));
        }
        List<Ingredient> ingredients = catalogue.ingredientsOf(medicine, query);
        return ingredients.isEmpty() ? Stream.empty() : Stream.of(MedicineView.of(medicine, ingredients));
    }

    private static CatalogueView like(MedicineCatalogue catalogue, String query, Effect effect) {
        List<Ingredient> meant = catalogue.like(query);
        return new CatalogueView(
                List.of(),
                List.of(),
                catalogue.classes().stream()
                        .filter(medicine -> has(medicine.effect(), effect))
                        .map(medicine -> MedicineView.of(
                                medicine,
                                meant.stream()
                                        .filter(it -> it.classes().contains(medicine))
                                        .toList()))
                        .filter(view -> !view.ingredients().isEmpty())
                        .toList());
    }

    private boolean findsNothing() {
        return findings.isEmpty() && datedFindings.isEmpty() && medicines.isEmpty();
    }

    private static boolean has(Effect actual, Effect asked) {
        return asked == null || actual == asked;
    }

    private static boolean has(String query, String... texts) {
        String part = query.strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
}
