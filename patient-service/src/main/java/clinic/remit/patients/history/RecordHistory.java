package clinic.remit.patients.history;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.registry.WhenFactsChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Records what a patient has been through, and refuses what cannot have been. */
@ApplicationScoped
class RecordHistory {

    private final Patients patients;
    private final Episodes episodes;
    private final Trials trials;
    private final AntidepressantCatalogue catalogue;
    private final TrialAdequacy adequacy;
    private final EpisodeRules episodeRules;
    private final WhenFactsChange whenFactsChange;
    private final Caller caller;
    private final ClinicDays days;
    private final Clock clock;

    RecordHistory(
            Patients patients,
            Episodes episodes,
            Trials trials,
            AntidepressantCatalogue catalogue,
            TrialAdequacy adequacy,
            EpisodeRules episodeRules,
            WhenFactsChange whenFactsChange,
            Caller caller,
            ClinicDays days,
            Clock clock) {
        this.patients = patients;
        this.episodes = episodes;
        this.trials = trials;
        this.catalogue = catalogue;
        this.adequacy = adequacy;
        this.episodeRules = episodeRules;
        this.whenFactsChange = whenFactsChange;
        this.caller = caller;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    DepressiveEpisode episode(UUID patientId, HistoryRequests.Episode said) {
        patients.lock(patientId);
        notInTheFuture("onset", said.onset());
        notBefore("end", said.end(), said.onset());
        episodes.of(patients.idsOf(patientId)).forEach(other -> mustBeApart(said, other));
        DepressiveEpisode episode = DepressiveEpisode.record(Ids.next(), patientId, said, clock.instant(), caller.id());
        episodes.persistAndFlush(episode);
        whenFactsChange.factsChanged(patientId);
        return episode;
    }

    @Transactional
    DepressiveEpisode endOfEpisode(UUID episodeId, String ifMatch, LocalDate end) {
        Etags.required(ifMatch);
        UUID patientId = patients.lockPerson(episodes.patientOf(episodeId)).id();
        DepressiveEpisode episode = episodes.findById(episodeId);
        Etags.check(ifMatch, episode.version());
        if (episode.isOver()) {
            throw new Conflict(
                    "episode-over",
                    "The episode has ended already.",
                    Map.of("end", episode.facts().end()));
        }
        notBefore("end", end, episode.facts().onset());
        episode.endOn(end);
        episodes.flush();
        whenFactsChange.factsChanged(patientId);
        return episode;
    }

    @Transactional
    AntidepressantTrial trial(UUID patientId, HistoryRequests.TrialBody body) {
        patients.lock(patientId);
        HistoryRequests.Trial said = new TrialPlausibility(catalogue, adequacy.rules(), days.today()).check(body);
        mustBeNew(patientId, said);
        AntidepressantTrial trial =
                AntidepressantTrial.record(Ids.next(), patientId, said, clock.instant(), caller.id());
        trials.persistAndFlush(trial);
        whenFactsChange.factsChanged(patientId);
        return trial;
    }

    @Transactional
    AntidepressantTrial trialVoided(UUID trialId, String ifMatch, String reason) {
        Etags.required(ifMatch);
        UUID patientId = patients.lockPerson(trials.patientOf(trialId)).id();
        AntidepressantTrial trial = trials.findById(trialId);
        Etags.check(ifMatch, trial.version());
        trial.enteredInError(reason, caller.id(), clock.instant());
        trials.flush();
        whenFactsChange.factsChanged(patientId);
        return trial;
    }

    /** The same medicine twice at the same time is one trial with steps, or was entered twice. Only a certain overlap is refused. */
    private void mustBeNew(UUID patientId, HistoryRequests.Trial said) {
        trials.of(patients.idsOf(patientId)).stream()
                .filter(other -> !other.isVoided() && other.ingredientRxcui().equals(said.ingredientRxcui()))
                .filter(other -> other.doses().stream()
                        .anyMatch(dose -> said.doses().stream().anyMatch(dose::certainlyOverlaps)))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(
                            "trial-overlaps",
                            "A trial of this medicine covers this time already; void it and record one trial with all its dose steps.",
                            Map.of("trialId", other.id()));
                });
    }

    private void mustBeApart(HistoryRequests.Episode said, DepressiveEpisode other) {
        EpisodeFacts facts = other.facts();
        boolean before = said.end() != null && said.end().isBefore(facts.onset());
        boolean after = facts.end() != null && facts.end().isBefore(said.onset());
        if (!before && !after) {
            throw new Conflict(
                    "episode-overlaps",
                    "Another episode covers this time; end it first.",
                    Map.of("episodeId", facts.id()));
        }
        LocalDate wellFrom = before ? said.end() : facts.end();
        LocalDate nextOnset = before ? facts.onset() : said.onset();
        int months = episodeRules.wellMonthsBetweenEpisodes();
        if (wellFrom.plusMonths(months).isAfter(nextOnset)) {
            throw new Unprocessable(
                    "same-episode",
                    "A new episode begins after at least " + months + " months well.",
                    new FieldProblem(
                            before ? "end" : "onset",
                            nextOnset + " is less than " + months + " months after " + wellFrom,
                            "one episode over the whole time, or dates further apart"));
        }
    }

    private void notBefore(String field, LocalDate end, LocalDate onset) {
        if (end == null) {
            return;
        }
        notInTheFuture(field, end);
        if (end.isBefore(onset)) {
            throw new Unprocessable(
                    "implausible",
                    "The episode ends before it begins.",
                    new FieldProblem(field, end + " is too early", "from " + onset));
        }
    }

    private void notInTheFuture(String field, LocalDate day) {
        LocalDate today = days.today();
        if (day.isAfter(today)) {
            throw new Unprocessable(
                    "implausible",
                    "The day lies in the future.",
                    new FieldProblem(field, day + " lies ahead", "a day up to " + today));
        }
    }
}
