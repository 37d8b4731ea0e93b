package clinic.remit.patients.revision;

import java.util.Arrays;

/** What the record holds of a patient, and the table that holds it. */
public enum FactKind {
    PATIENT("patient"),
    EPISODE("depressive_episode"),
    TRIAL("antidepressant_trial"),
    OTHER_TREATMENT("other_treatment"),
    SCREENING("screening"),
    CONSENT("consent"),
    DETERMINATION("determination"),
    /** An adverse event, or a finding at a session. */
    REPORTED_FINDING("reported_finding"),
    SAFETY_ALERT("safety_alert"),
    COURSE("treatment_course");

    private final String table;

    FactKind(String table) {
        this.table = table;
    }

    static FactKind ofTable(String table) {
        return Arrays.stream(values())
                .filter(kind -> kind.table.equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of fact is kept in the table " + table));
    }
}
