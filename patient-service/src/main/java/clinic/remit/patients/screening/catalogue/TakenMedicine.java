package clinic.remit.patients.screening.catalogue;

/**
 * A medicine that a patient takes, as one of the classes that it belongs to.
 *
 * @param name of the medicine; null when only its class was told
 */
public record TakenMedicine(Medicine medicine, String name) {}
