package clinic.remit.patients.registry;

import java.util.Arrays;
import java.util.List;

/** A text that is looked for in folded names, word by word, in any order. Pure. */
final class NameSearch {

    private static final int INDEXED = 3;

    private NameSearch() {}

    /**
     * One word of the text, of letters and digits alone, so that it brings no wildcard of its own.
     *
     * @param anywhere whether it is found in any part of a name. One of less than three letters begins the family or the given name:
     *     so short a part is in most names, and the index of parts knows nothing shorter. In scripts whose names have one or two
     *     letters, these are found anywhere too.
     */
    record Word(String text, boolean anywhere) {

        String pattern() {
            return "%" + text + "%";
        }

        /** What begins with the word comes before this, in the order of code points. */
        String end() {
            return text + Character.toString(Character.MAX_CODE_POINT);
        }
    }

    /** Empty when the text has neither letter nor digit. */
    static List<Word> words(String text) {
        return Arrays.stream(FoldedName.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> new Word(word, isFoundAnywhere(word)))
                .toList();
    }

    private static boolean isFoundAnywhere(String word) {
        return word.codePointCount(0, word.length()) >= INDEXED
                || word.codePoints().anyMatch(NameSearch::isOfShortNames);
    }

    private static boolean isOfShortNames(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
