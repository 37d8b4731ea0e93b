package clinic.remit.scheduling.medication.ledger;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is printed on a vial.
 *
 * @param supplier null for a vial from before that was kept, as is the NDC
 * @param concentrationMgPerMl in mg of ketamine per mL
 * @param volumeMl the vial may have come with less, which is its opening balance
 */
@Embeddable
record Label(
        String supplier,
        String ndc,
        String lot,
        BigDecimal concentrationMgPerMl,
        BigDecimal volumeMl,
        LocalDate expires) {

    Label {
        ndc = ndc == null ? null : hyphenated(ndc);
    }

    /** Eleven digits are the same code as 5-4-2 with hyphens, and are kept so. */
    private static String hyphenated(String ndc) {
        return ndc.replace("-", "").replaceFirst("(.{5})(.{4})(.{2})", "$1-$2-$3");
    }

    /** With what is said, and what is not as it was. */
    Label with(LedgerRequests.ReceiptCorrection said) {
        return new Label(
                or(said.supplier(), supplier),
                or(said.ndc(), ndc),
                or(said.lot(), lot),
                or(said.concentrationMgPerMl(), concentrationMgPerMl),
                or(said.volumeMl(), volumeMl),
                or(said.expires(), expires));
    }

    boolean isAsStrongAs(Label other) {
        return concentrationMgPerMl.compareTo(other.concentrationMgPerMl) == 0;
    }

    private static <T> T or(T said, T before) {
        return said == null ? before : said;
    }
}
