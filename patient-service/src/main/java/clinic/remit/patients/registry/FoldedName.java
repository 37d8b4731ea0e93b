package clinic.remit.patients.registry;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are searched and compared: without case, accents and marks. */
final class FoldedName {

    private FoldedName() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
