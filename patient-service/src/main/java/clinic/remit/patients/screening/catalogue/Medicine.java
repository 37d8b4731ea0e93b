package clinic.remit.patients.screening.catalogue;

import java.util.List;

/**
 * A class of medicines that bears on ketamine.
 *
 * @param names what the class is called
 * @param text the sentence that a clinician reads
 */
public record Medicine(String code, Effect effect, List<String> names, String text) {}
