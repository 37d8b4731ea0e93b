package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.history.HistoryViews.EpisodeView;
import clinic.remit.patients.history.HistoryViews.OtherTreatmentView;
import clinic.remit.patients.history.HistoryViews.TrialView;
import clinic.remit.patients.history.HistoryViews.TrialsView;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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

    public List<EpisodeFacts> episodes(Collection<UUID> patientIds) {
        return episodes.of(patientIds).stream().map(DepressiveEpisode::facts).toList();
    }

    /** Every trial that is not voided, with the judgement on it as of today. */
    public List<JudgedTrial> trials(Collection<UUID> patientIds) {
        return judged(trials.of(patientIds), days.today());
    }

    private List<JudgedTrial> judged(List<AntidepressantTrial> told, LocalDate day) {
        return told.stream()
                .filter(trial -> !trial.isVoided())
                .map(trial -> new JudgedTrial(trial.facts(catalogue), judge(trial, day)))
                .toList();
    }

    /** The first first, as they were on record. */
    public List<EpisodeView> episodesIn(PastRecord past) {
        return episodesOnRecord(past).stream().map(EpisodeView::of).toList();
    }

    /** As they were on record, and as they were judged on that day. */
    public TrialsView trialsIn(PastRecord past) {
        List<EpisodeFacts> then =
                episodesOnRecord(past).stream().map(DepressiveEpisode::facts).toList();
        return view(then, past.all(FactKind.TRIAL, AntidepressantTrial.class), days.day(past.at()));
    }

    public List<OtherTreatmentView> otherTreatmentsIn(PastRecord past) {
        return past.all(FactKind.OTHER_TREATMENT, OtherTreatment.class).stream()
                .map(this::view)
                .toList();
    }

    private static List<DepressiveEpisode> episodesOnRecord(PastRecord past) {
        return past.all(FactKind.EPISODE, DepressiveEpisode.class).stream()
                .sorted(Comparator.comparing(episode -> episode.facts().onset()))
                .toList();
    }

    List<EpisodeView> episodesOf(UUID patientId) {
        return episodes.of(idsOf(patientId)).stream().map(EpisodeView::of).toList();
    }

    TrialsView trialsOf(UUID patientId) {
        List<UUID> ids = idsOf(patientId);
        return view(episodes(ids), trials.of(ids), days.today());
    }

    private TrialsView view(List<EpisodeFacts> known, List<AntidepressantTrial> told, LocalDate day) {
        List<JudgedTrial> judged = judged(told, day);
        TrialCounts counts = TrialCounts.of(known, judged, day);
        return new TrialsView(
                told.stream().map(trial -> view(trial, day)).toList(),
                counts.lifetime(),
                counts.currentEpisode(),
                TakenTogether.of(judged, adequacy.rules(), day));
    }

    /** The Maudsley figure of the current episode, counting every failed antidepressant of a lifetime. */
    MaudsleyStaging.Stage staging(UUID patientId) {
        List<UUID> ids = idsOf(patientId);
        LocalDate today = days.today();
        EpisodeFacts current = episodes(ids).stream()
                .filter(episode -> episode.isCurrentOn(today))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("current episode of patient", patientId));
        boolean ect = otherTreatments.of(ids).stream()
                .filter(it -> !it.isVoided() && it.kind() == OtherTreatment.Kind.ECT)
                .anyMatch(it -> Boolean.TRUE.equals(it.isFullCourse(adequacy.rules())));
        return MaudsleyStaging.of(current, trials(ids), ect, adequacy.rules(), today);
    }

    List<OtherTreatmentView> otherTreatmentsOf(UUID patientId) {
        return otherTreatments.of(idsOf(patientId)).stream().map(this::view).toList();
    }

    OtherTreatmentView view(OtherTreatment treatment) {
        return treatment.view(adequacy.rules());
    }

    TrialView view(AntidepressantTrial trial) {
        return view(trial, days.today());
    }

    private TrialView view(AntidepressantTrial trial, LocalDate day) {
        return TrialView.of(trial, trial.facts(catalogue), judge(trial, day));
    }

    /** Of the record and of those merged into it. */
    private List<UUID> idsOf(UUID patientId) {
        return patients.idsOf(patients.get(patientId).id());
    }

    private Adequacy judge(AntidepressantTrial trial, LocalDate day) {
        return adequacy.judge(trial.facts(catalogue), day);
    }
}
