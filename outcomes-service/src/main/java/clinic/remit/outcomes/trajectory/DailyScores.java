package clinic.remit.outcomes.trajectory;

import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The worst score of each local day, as one score after another comes in. */
final class DailyScores {

    private final CourseFacts facts;
    private final TreeMap<LocalDate, List<ScoreFact>> days = new TreeMap<>();
    private final TreeMap<LocalDate, DailyScore> worst = new TreeMap<>();
    private final List<DailyScore> inOrder = new ArrayList<>();

    DailyScores(CourseFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns whether its day is a new one, and the newest. The clocks may go back over midnight; then a day is not the newest any more.
     */
    boolean add(ScoreFact score) {
        LocalDate day = facts.day(score.effectiveAt());
        List<ScoreFact> ofTheDay = days.computeIfAbsent(day, it -> new ArrayList<>());
        ofTheDay.add(score);
        worst.put(day, worst(day, ofTheDay));
        boolean isNewestDay = ofTheDay.size() == 1 && day.equals(worst.lastKey());
        if (isNewestDay) {
            inOrder.add(worst.get(day));
        } else {
            inOrder.clear();
            inOrder.addAll(worst.values());
        }
        return isNewestDay;
    }

    DailyScore newest() {
        return inOrder.get(inOrder.size() - 1);
    }

    /** The oldest first. */
    List<DailyScore> soFar() {
        return List.copyOf(inOrder);
    }

    private static DailyScore worst(LocalDate day, List<ScoreFact> scores) {
        ScoreFact worst = scores.stream()
                .max(Comparator.comparing((ScoreFact it) -> it.score().total()).thenComparing(ScoreFact::id))
                .orElseThrow();
        return new DailyScore(
                worst.id(),
                day,
                worst.score().total(),
                scores.stream().allMatch(it -> it.instrument().isRemission(it.score())),
                worst.effectiveAt());
    }
}
