package clinic.remit.patients.record;

import clinic.remit.kit.http.Refusal;
import clinic.remit.patients.revision.RecordVersions.Beginning;
import clinic.remit.patients.revision.Source;
import java.time.Instant;
import java.util.Map;

/** 404: at that instant there was no record of the patient, or none of which a history is kept. */
class NotOnRecordThen extends Refusal {

    NotOnRecordThen(Instant at, Beginning beginning) {
        super(
                404,
                "not-on-record-then",
                "Not on record then",
                (beginning.source() == Source.MIGRATION
                                ? "What the record said at " + at + " was not kept; its history begins at "
                                : "The patient was not registered at " + at + " but at ")
                        + beginning.at() + ". Ask for that instant or a later one.",
                Map.of("earliest", beginning.at()));
    }
}
