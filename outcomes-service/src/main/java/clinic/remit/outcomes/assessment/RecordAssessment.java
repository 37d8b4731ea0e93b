package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.safety.AlertView;
import clinic.remit.outcomes.safety.Alerts;
import clinic.remit.outcomes.safety.SafetyPolicy.CrisisHelp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The way of a score (design section 7a): under the patient's lock, keep it, raise what it shows, decide again, tell. */
@ApplicationScoped
class RecordAssessment {

    private final KnownPatients patients;
    private final Assessments assessments;
    private final Plausibility plausibility;
    private final Alerts alerts;
    private final WhenScoresChange whenScoresChange;
    private final TellScores tell;
    private final Clock clock;

    RecordAssessment(
            KnownPatients patients,
            Assessments assessments,
            Plausibility plausibility,
            Alerts alerts,
            WhenScoresChange whenScoresChange,
            TellScores tell,
            Clock clock) {
        this.patients = patients;
        this.assessments = assessments;
        this.plausibility = plausibility;
        this.alerts = alerts;
        this.whenScoresChange = whenScoresChange;
        this.tell = tell;
        this.clock = clock;
    }

    /** @param help null for none */
    record Recorded(Assessment assessment, Standing after, List<AlertView> raised, CrisisHelp help) {
        AssessmentView view() {
            return assessment.view(after, raised, help);
        }
    }

    /** @param allowDuplicate the caller knows that it is not a score that is recorded already */
    @Transactional
    Recorded record(AssessmentRequest said, boolean allowDuplicate, Caller caller) {
        KnownPatient patient = patients.lockKnown(said.patientId());
        PatientScores before = assessments.of(patients.idsOf(patient.id()));
        whenScoresChange.mustBelong(said.courseId(), before.patientIds());
        Instant now = clock.instant();
        Plausibility.Judged it = plausibility.judge(said, now, caller).orRefuse();
        Assessment assessment = Assessment.record(Ids.next(), said, it.instrument(), it.score(), now, caller.id());
        if (!allowDuplicate) {
            plausibility.mustBeNew(assessment, before);
        }
        assessments.persist(assessment);
        PatientScores scores = before.with(List.of(assessment));
        List<AlertView> raised = alerts.scored(said.patientId(), assessment.id(), assessment.effectiveAt(), it.score());
        SupersedeReason why = before.isBackdated(assessment) ? SupersedeReason.BACKDATED : SupersedeReason.NEW_SCORE;
        Standing after = decideAgain(assessment, scores, why);
        tell.recorded(List.of(assessment), scores, List.of(after), now);
        return new Recorded(assessment, after, raised, alerts.helpAfter(assessment.patientId(), it.score()));
    }

    @Transactional
    Recorded correct(UUID id, String ifMatch, AssessmentRequest.Correction said, Caller caller) {
        Assessment assessment = locked(id, ifMatch);
        Instant now = clock.instant();
        Score score =
                plausibility.judge(assessment, said, now, caller).orRefuse().score();
        assessment.correct(said, score, now, caller.id());
        assessments.flush();
        List<AlertView> raised = alerts.scoredAgain(assessment.patientId(), id, assessment.effectiveAt(), score);
        PatientScores scores = scores(assessment);
        Standing after = decideAgain(assessment, scores, SupersedeReason.CORRECTED);
        tell.corrected(assessment, scores, after, now);
        return new Recorded(assessment, after, raised, alerts.helpAfter(assessment.patientId(), score));
    }

    @Transactional
    Recorded enteredInError(UUID id, String ifMatch, AssessmentRequest.Voiding said) {
        Assessment assessment = locked(id, ifMatch);
        Instant now = clock.instant();
        assessment.enteredInError(said.reason(), now);
        assessments.flush();
        alerts.evidenceVoided(id);
        PatientScores scores = scores(assessment);
        Standing after = decideAgain(assessment, scores, SupersedeReason.VOIDED);
        tell.voided(assessment, scores, after, now);
        return new Recorded(assessment, after, List.of(), null);
    }

    private Standing decideAgain(Assessment changed, PatientScores scores, SupersedeReason why) {
        return whenScoresChange.scoresChanged(List.of(changed), scores, why).get(0);
    }

    private PatientScores scores(Assessment changed) {
        return assessments.of(patients.idsOf(changed.patientId()));
    }

    private Assessment locked(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        Assessment seen = assessments.get(id);
        patients.lock(seen.patientId());
        assessments.getEntityManager().refresh(seen);
        Etags.check(ifMatch, seen.revision());
        return seen;
    }
}
