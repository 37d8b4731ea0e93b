package clinic.remit.patients.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How many different antidepressants failed at an adequate dose and time. */
record TrialCounts(int lifetime, int currentEpisode) {

    static TrialCounts of(List<EpisodeFacts> episodes, List<JudgedTrial> trials, LocalDate today) {
        List<EpisodeFacts> current =
                episodes.stream().filter(episode -> episode.isCurrentOn(today)).toList();
        Stream<JudgedTrial> within = trials.stream()
                .filter(it -> current.stream().anyMatch(episode -> it.trial().overlaps(episode.onset(), today)));
        return new TrialCounts(different(trials.stream()), different(within));
    }

    private static int different(Stream<JudgedTrial> trials) {
        return (int) trials.filter(it -> it.adequacy().verdict() == Adequacy.Verdict.ADEQUATE_FAILED)
                .map(it -> it.trial().medicine().rxcui())
                .distinct()
                .count();
    }
}
