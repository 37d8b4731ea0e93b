package clinic.remit.patients.screening.catalogue;

/**
 * A finding of the catalogue.
 *
 * @param lifelong stands even when a later screening does not name it
 * @param leaves the code of what remains for life when it is gone; null for nothing
 * @param text completes "The patient …"
 */
public record Finding(String code, Effect effect, boolean lifelong, String leaves, String text) {}
