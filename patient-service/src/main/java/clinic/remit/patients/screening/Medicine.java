package clinic.remit.patients.screening;

import java.util.Set;

/** A medicine, or class of medicines, that bears on ketamine. The text is the sentence that a clinician reads. */
public record Medicine(String code, Effect effect, Set<String> rxcuis, String text) {}
