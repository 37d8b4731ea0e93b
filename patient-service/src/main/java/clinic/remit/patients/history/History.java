package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.history.HistoryViews.EpisodeView;
import clinic.remit.patients.history.HistoryViews.TrialView;
import clinic.remit.patients.history.HistoryViews.TrialsView;
import clinic.remit.patients.registry.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a patient has been through: episodes, and antidepressants that were tried. */
@ApplicationScoped
public class History {

    private final Patients patients;
    private final Episodes episodes;
    private final Trials trials;
    private final AntidepressantCatalogue catalogue;
    private final TrialAdequacy adequacy;
    private final ClinicDays days;

    History(
            Patients patients,
            Episodes episodes,
            Trials trials,
            AntidepressantCatalogue catalogue,
            TrialAdequacy adequacy,
            ClinicDays days) {
        this.patients = patients;
        this.episodes = episodes;
        this.trials = trials;
        this.catalogue = catalogue;
        this.adequacy = adequacy;
        this.days = days;
    }

    public List<EpisodeFacts> episodes(Collection<UUID> patientIds) {
        return episodes.of(patientIds).stream().map(DepressiveEpisode::facts).toList();
    }

    /** Every trial that is not voided, with the judgement on it as of today. */
    public List<JudgedTrial> trials(Collection<UUID> patientIds) {
        return trials.of(patientIds).stream()
                .filter(trial -> !trial.isVoided())
                .map(trial -> new JudgedTrial(trial.facts(catalogue), judge(trial)))
                .toList();
    }

    List<EpisodeView> episodesOf(UUID patientId) {
        return episodes.of(idsOf(patientId)).stream().map(EpisodeView::of).toList();
    }

    TrialsView trialsOf(UUID patientId) {
        List<UUID> ids = idsOf(patientId);
        TrialCounts counts = TrialCounts.of(episodes(ids), trials(ids), days.today());
        return new TrialsView(
                trials.of(ids).stream().map(this::view).toList(), counts.lifetime(), counts.currentEpisode());
    }

    /** The Maudsley figure of the current episode, counting every failed antidepressant of a lifetime. */
    MaudsleyStaging.Stage staging(UUID patientId) {
        List<UUID> ids = idsOf(patientId);
        LocalDate today = days.today();
        EpisodeFacts current = episodes(ids).stream()
                .filter(episode -> episode.isCurrentOn(today))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("current episode of patient", patientId));
        return MaudsleyStaging.of(current, trials(ids), today);
    }

    TrialView view(AntidepressantTrial trial) {
        return TrialView.of(trial, trial.facts(catalogue), judge(trial));
    }

    /** Of the record and of those merged into it. */
    private List<UUID> idsOf(UUID patientId) {
        return patients.idsOf(patients.get(patientId).id());
    }

    private Adequacy judge(AntidepressantTrial trial) {
        return adequacy.judge(trial.facts(catalogue), days.today());
    }
}
