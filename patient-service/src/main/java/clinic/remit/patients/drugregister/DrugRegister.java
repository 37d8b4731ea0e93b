package clinic.remit.patients.drugregister;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The register as it is printed.
 *
 * @param renderedAt when the names were joined to the ledger
 */
record DrugRegister(LedgerExport ledger, List<VialSheet> vials, Instant renderedAt) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    /** All of one vial. */
    record VialSheet(LedgerExport.Vial vial, List<Line> lines) {}

    /** @param patient null for an entry that is of no dose */
    record Line(LedgerExport.Entry entry, Recipient patient) {}

    /**
     * Who a patient was at the dose.
     *
     * @param registeredLater when this was first on record, if that was after the dose; else null
     */
    record Recipient(String name, String address, String identifiers, Instant registeredLater) {}

    /** In the time of the site, with its offset; nothing for no time. */
    public String local(Instant instant) {
        return instant == null
                ? ""
                : LOCAL.format(instant.atZone(ZoneId.of(ledger.site().timeZone())));
    }

    /** The first letters of a person's names, as 21 CFR 1304.22 asks for; nothing for nobody. */
    public String initials(LedgerExport.Person person) {
        if (person == null || person.name() == null) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String word : person.name().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    /** Name, or the id of whoever has none. */
    public String name(LedgerExport.Person person) {
        if (person == null) {
            return "";
        }
        return person.name() == null || person.name().isBlank() ? person.id().toString() : person.name();
    }
}
