package clinic.remit.scheduling.medication;

import java.math.BigDecimal;

/** Where an injection may go, and how many mL it takes. Dorsogluteal is barred (domain.md section 3). */
public enum BodySite {
    DELTOID_LEFT("1"),
    DELTOID_RIGHT("1"),
    VENTROGLUTEAL_LEFT("3"),
    VENTROGLUTEAL_RIGHT("3"),
    VASTUS_LATERALIS_LEFT("3"),
    VASTUS_LATERALIS_RIGHT("3");

    private final BigDecimal maximumMl;

    BodySite(String maximumMl) {
        this.maximumMl = new BigDecimal(maximumMl);
    }

    public BigDecimal maximumMl() {
        return maximumMl;
    }
}
