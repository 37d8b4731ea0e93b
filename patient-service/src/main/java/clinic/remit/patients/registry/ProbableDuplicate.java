package clinic.remit.patients.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Are two records probably one person? Pure; names are compared folded, in any script. */
final class ProbableDuplicate {

    /**
     * Half of all trigrams in common: a transliteration (Alexander, Aleksander: 0.5) or one half of a double name (Schmidt,
     * Schmidt-Meier: 0.57) is; names that only begin alike (Schmidt, Schneider: 0.2) and most pairs of different names are far below.
     * Each of the two names must be alike: twins have the family name and the birth date in common.
     */
    static final double ALIKE = 0.5;

    private ProbableDuplicate() {}

    record Person(String family, String given, LocalDate birthDate) {

        static Person of(String familyName, String givenName, LocalDate birthDate) {
            return new Person(FoldedName.of(familyName), FoldedName.of(givenName), birthDate);
        }

        private Set<String> words() {
            return Set.copyOf(Arrays.asList((family + " " + given).strip().split(" ")));
        }
    }

    /** The birth dates that a record of the same person may have. */
    static Set<LocalDate> birthDates(LocalDate birthDate) {
        return swappedDayAndMonth(birthDate)
                .map(swapped -> Set.copyOf(List.of(birthDate, swapped)))
                .orElse(Set.of(birthDate));
    }

    static boolean isProbable(Person a, Person b) {
        return birthDates(a.birthDate()).contains(b.birthDate()) && (a.words().equals(b.words()) || similarNames(a, b));
    }

    /** Each name is much the same, or the given name has its short form. */
    private static boolean similarNames(Person a, Person b) {
        boolean given = isAlike(a.given(), b.given()) || isShortForm(a.given(), b.given());
        return given && isAlike(a.family(), b.family());
    }

    private static boolean isAlike(String a, String b) {
        return withinOneSlip(a, b) || NameSimilarity.of(a, b) >= ALIKE;
    }

    private static boolean isShortForm(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
    }

    /** One letter changed, added, left out, or two neighbours exchanged; but a name of one letter, such as 王, is another with another letter. */
    private static boolean withinOneSlip(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int[] first = a.codePoints().toArray();
        int[] second = b.codePoints().toArray();
        int[] longer = first.length >= second.length ? first : second;
        int[] shorter = first.length >= second.length ? second : first;
        if (longer.length - shorter.length > 1 || longer.length == 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length && longer[at] == shorter[at]) {
            at++;
        }
        if (longer.length > shorter.length) {
            return sameFrom(longer, at + 1, shorter, at);
        }
        boolean changed = sameFrom(longer, at + 1, shorter, at + 1);
        boolean exchanged = at + 1 < longer.length
                && longer[at] == shorter[at + 1]
                && longer[at + 1] == shorter[at]
                && sameFrom(longer, at + 2, shorter, at + 2);
        return changed || exchanged;
    }

    private static boolean sameFrom(int[] a, int fromA, int[] b, int fromB) {
        return Arrays.equals(a, fromA, a.length, b, fromB, b.length);
    }

    private static Optional<LocalDate> swappedDayAndMonth(LocalDate date) {
        if (date.getDayOfMonth() > 12) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
                .filter(swapped -> !swapped.equals(date));
    }
}
