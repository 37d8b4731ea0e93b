package clinic.remit.scheduling.support.plan;

import clinic.remit.scheduling.support.plan.SupportElement.Rule;
import clinic.remit.scheduling.support.plan.SupportElement.Standing;
import clinic.remit.scheduling.support.plan.SupportFacts.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores that are wanted after an accepted STOP, so that a relapse is seen early (domain.md section 8). */
final class ScoresAfterStop {

    private final SupportFacts facts;
    private final SupportPolicy policy;

    private ScoresAfterStop(SupportFacts facts, SupportPolicy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    static List<SupportElement> of(SupportFacts facts, SupportPolicy policy) {
        return new ScoresAfterStop(facts, policy).all();
    }

    private List<SupportElement> all() {
        if (!facts.completed()) {
            return List.of();
        }
        LocalDate stop = facts.day(facts.endedAt());
        List<SupportElement> scores = new ArrayList<>();
        for (int each = 0; each < policy.followUpDays().size(); each++) {
            scores.add(scoreAfterStop(stop, each));
        }
        return scores;
    }

    /**
     * A score counts from a few days before its day on, until it counts for the next. One that has not come is overdue until a later one
     * comes, or the next is overdue itself.
     */
    private SupportElement scoreAfterStop(LocalDate stop, int index) {
        int days = policy.followUpDays().get(index);
        int grace = policy.followUpOverdueAfterDays();
        LocalDate due = stop.plusDays(days);
        LocalDate next = stop.plusDays(dayAfter(index));
        LocalDate from = due.minusDays(grace);
        LocalDate until = next.minusDays(grace);
        List<LocalDate> rated = facts.ratedAt().stream().map(facts::day).toList();
        Optional<Session> visit = facts.sessions().stream()
                .filter(session -> due.equals(session.dueOn()))
                .findFirst();
        Standing standing;
        if (rated.stream().anyMatch(day -> !day.isBefore(from) && day.isBefore(until))) {
            standing = Standing.DONE;
        } else if (facts.today().isBefore(due.plusDays(grace))
                && visit.filter(session -> session.isAhead(facts.asOf())).isPresent()) {
            standing = Standing.PLANNED;
        } else if (rated.stream().anyMatch(day -> !day.isBefore(until))) {
            standing = Standing.MISSED;
        } else {
            standing = facts.standing(
                    facts.startOf(due), facts.startOf(due.plusDays(grace)), facts.startOf(next.plusDays(grace)));
        }
        return new SupportElement(
                Rule.SCORE_AFTER_STOP,
                standing,
                facts.startOf(from),
                facts.startOf(due.plusDays(grace)),
                null,
                visit.map(Session::id).orElse(null),
                "a score %d days after the stop".formatted(days));
    }

    /** The last one is followed by none; it may be made good for as long as the one before it. */
    private int dayAfter(int index) {
        List<Integer> days = policy.followUpDays();
        if (index + 1 < days.size()) {
            return days.get(index + 1);
        }
        return 2 * days.get(index) - (index == 0 ? 0 : days.get(index - 1));
    }
}
