package clinic.remit.patients.record;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.Page;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.revision.RecordVersion;
import clinic.remit.patients.revision.RecordVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What changed in a patient's record. */
@ApplicationScoped
class RecordChanges {

    private final Patients patients;
    private final RecordVersions versions;

    RecordChanges(Patients patients, RecordVersions versions) {
        this.patients = patients;
        this.versions = versions;
    }

    /** The newest first. */
    Page<Change> of(UUID patientId, Cursor after, int limit) {
        patients.get(patientId);
        long before = after == null ? Long.MAX_VALUE : number(after);
        List<RecordVersion> found = versions.newestBefore(patientId, before, limit + 1);
        return Page.of(found, limit, last -> new Cursor(Long.toString(last.number()), last.factId()))
                .map(Change::of);
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.sortValue());
        } catch (NumberFormatException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }
}
