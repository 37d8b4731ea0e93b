package clinic.remit.patients.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names as they are searched and compared, in any script: letters, digits and single blanks, without case, accents and marks. */
final class FoldedName {

    /** Letters that Unicode does not take apart into a letter and an accent, as those write them who lack the key. */
    private static final Map<String, String> SPELT = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ı", "i");

    private FoldedName() {}

    static String of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "") // the small form of İ brings a mark of its own
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        for (Map.Entry<String, String> letter : SPELT.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return bare;
    }
}
