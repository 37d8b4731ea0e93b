package clinic.remit.patients.registry;

import java.time.LocalDate;

/** Are two records probably one person? Pure; names are compared folded. */
final class ProbableDuplicate {

    private ProbableDuplicate() {}

    record Person(String family, String given, LocalDate birthDate) {

        static Person of(String familyName, String givenName, LocalDate birthDate) {
            return new Person(FoldedName.of(familyName), FoldedName.of(givenName), birthDate);
        }
    }

    static boolean isProbable(Person a, Person b) {
        boolean sameName = a.family().equals(b.family()) && a.given().equals(b.given());
        if (a.birthDate().equals(b.birthDate())) {
            return sameName || swappedNames(a, b) || similarNames(a, b);
        }
        return sameName && swappedDayAndMonth(a.birthDate(), b.birthDate());
    }

    private static boolean swappedNames(Person a, Person b) {
        return a.family().equals(b.given()) && a.given().equals(b.family());
    }

    /** One slip of the pen in each name, or a short form of the given name. */
    private static boolean similarNames(Person a, Person b) {
        boolean given = withinOneSlip(a.given(), b.given()) || isShortForm(a.given(), b.given());
        return given && withinOneSlip(a.family(), b.family());
    }

    private static boolean isShortForm(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
    }

    /** One letter changed, added, left out, or two neighbours exchanged. */
    private static boolean withinOneSlip(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        boolean changed = longer.substring(at + 1).equals(shorter.substring(at + 1));
        boolean exchanged = at + 1 < longer.length()
                && longer.charAt(at) == shorter.charAt(at + 1)
                && longer.charAt(at + 1) == shorter.charAt(at)
                && longer.substring(at + 2).equals(shorter.substring(at + 2));
        return changed || exchanged;
    }

    private static boolean swappedDayAndMonth(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }
}
