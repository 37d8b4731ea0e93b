package clinic.remit.patients.registry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How alike two folded names are, as pg_trgm measures it: the share of three neighbouring letters that both have. Pure. */
final class NameSimilarity {

    private NameSimilarity() {}

    /** From 0, nothing in common, to 1, the same words. */
    static double of(String a, String b) {
        Set<String> ofA = trigrams(a);
        Set<String> ofB = trigrams(b);
        Set<String> both = new HashSet<>(ofA);
        both.retainAll(ofB);
        int all = ofA.size() + ofB.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /** A word begins with two blanks and ends with one, so that its beginning counts for more. */
    private static Set<String> trigrams(String name) {
        Set<String> trigrams = new HashSet<>();
        Arrays.stream(name.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            int[] letters = ("  " + word + " ").codePoints().toArray();
            for (int i = 0; i + 3 <= letters.length; i++) {
                trigrams.add(new String(letters, i, 3));
            }
        });
        return trigrams;
    }
}
