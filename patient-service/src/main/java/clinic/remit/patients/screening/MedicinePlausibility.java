package clinic.remit.patients.screening;

import clinic.remit.patients.screening.ScreeningRequest.MedicineTaken;
import clinic.remit.patients.screening.catalogue.Ingredient;
import clinic.remit.patients.screening.catalogue.MedicineCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses medicines that cannot be told apart, and says what a misspelt one probably is: what is not recognised has no bearing. */
final class MedicinePlausibility {

    private static final String CODE = "medicines.code";
    private static final String RXCUI = "medicines.rxcui";
    private static final String NAME = "medicines.name";
    private static final String BY_CODE = "a code of GET /v1/screening-catalogue";

    private final MedicineCatalogue catalogue;
    private final Problems problems;

    MedicinePlausibility(MedicineCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void check(MedicineTaken told) {
        boolean named = told.label() != null;
        if (told.code() != null && told.rxcui() != null) {
            problems.add("medicines", "a medicine has a code and an rxcui", "either code or rxcui");
        } else if (told.code() != null) {
            code(told, named);
        } else if (told.rxcui() != null) {
            rxcui(told, named);
        } else if (named) {
            name(told.label());
        } else {
            problems.add("medicines", "a medicine has no name", "code, rxcui or name");
        }
    }

    private void code(MedicineTaken told, boolean named) {
        if (catalogue.byCode(told.code()).isEmpty()) {
            problems.add(CODE, told.code() + " is not known", BY_CODE);
        } else if (told.code().equals(MedicineCatalogue.OTHER) && !named) {
            problems.add(NAME, "missing", "the name of the medicine that is in no class");
        } else if (told.code().equals(MedicineCatalogue.OTHER)) {
            String classes = classesOf(told.label());
            if (!classes.isEmpty()) {
                problems.add(CODE, told.name() + " is in a class of its own", "its name alone, or " + classes);
            }
        }
    }

    private void rxcui(MedicineTaken told, boolean named) {
        if (!told.rxcui().matches("\\d{1,8}")) {
            problems.add(RXCUI, told.rxcui() + " is no RXCUI", "1 to 8 digits");
            return;
        }
        Optional<Ingredient> known = catalogue.byRxcui(told.rxcui());
        List<Ingredient> inWords = named ? catalogue.ingredientsIn(told.label()) : List.of();
        if (known.isPresent() && !inWords.isEmpty() && !inWords.contains(known.get())) {
            problems.add(
                    NAME,
                    told.name() + " is not the medicine of RXCUI " + told.rxcui(),
                    known.get().name() + ", or the RXCUI of " + names(inWords));
        }
    }

    private void name(String name) {
        List<Ingredient> known = catalogue.ingredientsIn(name);
        if (known.size() > 1) {
            problems.add(NAME, name + " names several medicines", "one at a time: " + names(known));
        } else if (known.isEmpty() && catalogue.classNamed(name).isEmpty()) {
            problems.add(
                    NAME,
                    name + " is not in the catalogue",
                    catalogue.probably(name).map(it -> it + "; or, ").orElse("")
                            + "if it is in none of its classes, code OTHER with the name");
        }
    }

    private String classesOf(String name) {
        return catalogue.bearings(null, null, name).stream()
                .map(it -> it.medicine().code())
                .filter(code -> !code.equals(MedicineCatalogue.OTHER))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Ingredient> ingredients) {
        return ingredients.stream().map(Ingredient::name).collect(Collectors.joining(", "));
    }
}
