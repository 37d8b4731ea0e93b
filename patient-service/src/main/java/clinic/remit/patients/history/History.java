package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.history.HistoryViews.EpisodeView;
import clinic.remit.patients.history.HistoryViews.OtherTreatmentView;
import clinic.remit.patients.history.HistoryViews.TrialView;
import clinic.remit.patients.history.HistoryViews.TrialsView;
import clinic.remit.patients.registry.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a patient has been through: episodes, and antidepressants that were tried. */
@ApplicationScoped
public class History {

    private final Patients patients;
    private final Episodes episodes;
    private final Trials trials;
    private final OtherTreatments otherTreatments;
    private final AntidepressantCatalogue catalogue;
    private final TrialAdequacy adequacy;
    private final ClinicDays days;

    History(
            Patients patients,
            Episodes episodes,
            Trials trials,
            OtherTreatments otherTreatments,
            AntidepressantCatalogue catalogue,
            TrialAdequacy adequacy,
            ClinicDays days) {
        this.patients = patients;
        this.episodes = episodes;
        this.trials = trials;
        this.otherTreatments = otherTreatments;
        this.catalogue = catalogue;
        this.adequacy = adequacy;
        this.days = days;
    }

    public List<EpisodeFacts> episodes(UUID patientId) {
        return episodes.of(patientId).stream().map(DepressiveEpisode::facts).toList();
    }

    /** Every trial that is not voided, with the judgement on it as of today. */
    public List<JudgedTrial> trials(UUID patientId) {
        return trials.of(patientId).stream()
                .filter(trial -> !trial.isVoided())
                .map(trial -> new JudgedTrial(trial.facts(catalogue), judge(trial)))
                .toList();
    }

    List<EpisodeView> episodesOf(UUID patientId) {
        patients.get(patientId);
        return episodes.of(patientId).stream().map(EpisodeView::of).toList();
    }

    TrialsView trialsOf(UUID patientId) {
        patients.get(patientId);
        List<JudgedTrial> judged = trials(patientId);
        TrialCounts counts = TrialCounts.of(episodes(patientId), judged, days.today());
        return new TrialsView(
                trials.of(patientId).stream().map(this::view).toList(),
                counts.lifetime(),
                counts.currentEpisode(),
                TakenTogether.of(judged, adequacy.rules(), days.today()));
    }

    /** The Maudsley figure of the current episode, counting every failed antidepressant of a lifetime. */
    MaudsleyStaging.Stage staging(UUID patientId) {
        patients.get(patientId);
        LocalDate today = days.today();
        EpisodeFacts current = episodes(patientId).stream()
                .filter(episode -> episode.isCurrentOn(today))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("current episode of patient", patientId));
        boolean ect = otherTreatments.of(patientId).stream()
                .filter(it -> !it.isVoided() && it.kind() == OtherTreatment.Kind.ECT)
                .anyMatch(it -> Boolean.TRUE.equals(it.isFullCourse(adequacy.rules())));
        return MaudsleyStaging.of(current, trials(patientId), ect, adequacy.rules(), today);
    }

    List<OtherTreatmentView> otherTreatmentsOf(UUID patientId) {
        patients.get(patientId);
        return otherTreatments.of(patientId).stream().map(this::view).toList();
    }

    OtherTreatmentView view(OtherTreatment treatment) {
        return treatment.view(adequacy.rules());
    }

    TrialView view(AntidepressantTrial trial) {
        return TrialView.of(trial, trial.facts(catalogue), judge(trial));
    }

    private Adequacy judge(AntidepressantTrial trial) {
        return adequacy.judge(trial.facts(catalogue), days.today());
    }
}
