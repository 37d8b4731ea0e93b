package clinic.remit.patients.screening;

/**
 * A finding of the catalogue.
 *
 * @param lifelong stands even when a later screening does not name it
 * @param text completes "The patient has …"
 */
public record Finding(String code, Effect effect, boolean lifelong, String text) {}
