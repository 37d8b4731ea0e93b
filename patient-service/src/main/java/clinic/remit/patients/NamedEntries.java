package clinic.remit.patients;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Entries of a catalogue, found by the names that people write: whole, in part, within a longer text, or misspelt.
 *
 * @param <T> an entry, which may have several names
 */
public final class NamedEntries<T> {

    /** Two names of a catalogue are seldom this much alike; a slip of the pen mostly is. */
    private static final double LEAST_LIKENESS = 0.88;

    /** One letter too many, too few or wrong, wherever it is: the other measure hardly forgives the first. */
    private static final double LIKENESS_OF_ONE_SLIP = 0.98;

    private static final int SHORTEST_WITH_A_SLIP = 4;

    private static final int SUGGESTIONS = 3;
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private final List<T> entries;
    private final Function<T, List<String>> namesOf;

    public NamedEntries(List<T> entries, Function<T, List<String>> namesOf) {
        this.entries = List.copyOf(entries);
        this.namesOf = namesOf;
    }

    /** The one that has this name, in whatever case. */
    public Optional<T> named(String name) {
        return entries.stream()
                .filter(entry -> namesOf.apply(entry).stream().anyMatch(name.strip()::equalsIgnoreCase))
                .findFirst();
    }

    /** Those of which a name stands in the text as whole words, such as in "Ativan 1 mg at night". */
    public List<T> mentionedIn(String text) {
        String wanted = folded(text);
        return entries.stream()
                .filter(entry -> namesOf.apply(entry).stream().anyMatch(name -> isWordOf(folded(name), wanted)))
                .toList();
    }

    /** Whether a name of the entry contains the text. */
    public boolean hasNameWith(T entry, String part) {
        return namesOf.apply(entry).stream().anyMatch(name -> folded(name).contains(folded(part)));
    }

    /** At most three that a misspelt name probably means, the likeliest first. */
    public List<T> like(String name) {
        return entries.stream()
                .filter(entry -> likeness(entry, name) >= LEAST_LIKENESS)
                .sorted(Comparator.comparing((T entry) -> -likeness(entry, name)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** What a misspelt name probably means, as words for a problem; empty when it is like nothing. */
    public Optional<String> probably(String name, Function<T, String> told) {
        List<T> like = like(name);
        return like.isEmpty()
                ? Optional.empty()
                : Optional.of(like.stream().map(told).collect(Collectors.joining(", or ", "probably ", "")));
    }

    private double likeness(T entry, String name) {
        return namesOf.apply(entry).stream()
                .mapToDouble(known -> likeness(folded(known), folded(name)))
                .max()
                .orElse(0);
    }

    private static double likeness(String known, String name) {
        double alike = LIKENESS.apply(known, name);
        boolean oneSlip = name.length() >= SHORTEST_WITH_A_SLIP && ONE_SLIP.apply(known, name) >= 0;
        return oneSlip ? Math.max(alike, LIKENESS_OF_ONE_SLIP) : alike;
    }

    private static boolean isWordOf(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
