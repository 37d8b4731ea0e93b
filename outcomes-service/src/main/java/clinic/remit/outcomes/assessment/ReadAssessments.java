package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatients;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What can be read of scores. */
@ApplicationScoped
class ReadAssessments {

    private final KnownPatients patients;
    private final Assessments assessments;

    ReadAssessments(KnownPatients patients, Assessments assessments) {
        this.patients = patients;
        this.assessments = assessments;
    }

    /** @throws NotFound also for another patient's score under a patient's token */
    Assessment get(UUID id, Caller caller) {
        Assessment assessment = assessments.get(id);
        if (!patients.mayReach(caller, assessment.patientId())) {
            throw new NotFound("assessment", id);
        }
        return assessment;
    }

    /** Also the scores of records that were merged into the patient's. The newest first. */
    Page<AssessmentView> of(
            UUID patientId,
            UUID courseId,
            String instrument,
            boolean includeVoided,
            Cursor after,
            int limit,
            Caller caller) {
        if (!patients.mayReach(caller, patientId)) {
            throw new NotFound("patient", patientId);
        }
        patients.mustBeKnown(patientId);
        Assessments.Question asked =
                new Assessments.Question(patients.idsOf(patientId), courseId, instrument, includeVoided);
        return assessments.find(asked, after, limit).map(it -> it.view());
    }
}
