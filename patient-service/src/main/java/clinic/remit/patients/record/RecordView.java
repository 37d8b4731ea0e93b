package clinic.remit.patients.record;

import clinic.remit.patients.consent.ConsentView;
import clinic.remit.patients.eligibility.determination.DeterminationView;
import clinic.remit.patients.eligibility.determination.TreatmentCourseView;
import clinic.remit.patients.history.HistoryViews.EpisodeView;
import clinic.remit.patients.history.HistoryViews.OtherTreatmentView;
import clinic.remit.patients.history.HistoryViews.TrialsView;
import clinic.remit.patients.registry.PatientView;
import clinic.remit.patients.screening.ScreeningView;
import clinic.remit.patients.screening.reported.SafetyAlertView;
import clinic.remit.patients.screening.reported.TreatmentFindingView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record of a patient at an instant; each part as its own GET answered then, and what the other services had told. */
record RecordView(
        Instant asOf,
        PatientView patient,
        List<EpisodeView> episodes,
        TrialsView trials,
        List<OtherTreatmentView> otherTreatments,
        List<ScreeningView> screenings,
        List<ConsentView> consents,

        @Schema(description = "the one that stood; absent if nobody had asked yet")
        DeterminationView determination,

        @Schema(description = "as scheduling-service had told of them")
        List<TreatmentCourseView> courses,

        @Schema(description = "adverse events and findings at sessions")
        List<TreatmentFindingView> treatmentFindings,

        List<SafetyAlertView> safetyAlerts) {}
