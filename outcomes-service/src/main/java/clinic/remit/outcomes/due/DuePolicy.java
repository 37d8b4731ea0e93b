package clinic.remit.outcomes.due;

import clinic.remit.outcomes.due.DueFacts.Answer;
import clinic.remit.outcomes.due.DueFacts.Booked;
import clinic.remit.outcomes.due.DueFacts.Plan;
import clinic.remit.outcomes.safety.SafetyPolicy;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Readings;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which scores of a patient are due, when, and why: domain.md sections 4, 7 and 8. */
public final class DuePolicy {

    private static final String SCREENER = "C-SSRS";

    private final DueRules rules;
    private final CourseRules courseRules;
    private final SafetyPolicy safety;

    public DuePolicy(DueRules rules, CourseRules courseRules, SafetyPolicy safety) {
        this.rules = rules;
        this.courseRules = courseRules;
        this.safety = safety;
    }

    /** The soonest first. */
    public List<Due> decide(DueFacts facts) {
        if (facts.deceased()) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        UUID site = facts.courses().isEmpty() ? null : newest(facts).siteId();
        Optional.ofNullable(facts.screen()).map(it -> screening(it, site)).ifPresent(due::add);
        Optional.ofNullable(facts.unasked())
                .map(it -> atOnce(it, it.instrument(), Why.SUICIDE_ITEM, site))
                .ifPresent(due::add);
        facts.courses().stream().filter(it -> it.facts().open()).forEach(it -> due.addAll(during(it)));
        if (!facts.courses().isEmpty() && newest(facts).completed()) {
            followUp(newest(facts)).ifPresent(due::add);
        }
        due.sort(Comparator.comparing(Due::dueAt));
        return due;
    }

    /**
     * The scores after a stop that did not come.
     *
     * @param courseId of the course that is followed up; null when none is
     * @param days whose score is missed, the earliest first
     * @param next when the next will be missed if no score comes; null for never
     */
    public record Missed(UUID courseId, List<LocalDate> days, Instant next) {

        private static final Missed NONE = new Missed(null, List.of(), null);
    }

    public Missed missed(DueFacts facts, Instant now) {
        if (facts.deceased() || facts.courses().isEmpty() || !newest(facts).completed()) {
            return Missed.NONE;
        }
        Plan plan = newest(facts);
        Map<Boolean, List<LocalDate>> unserved = unserved(plan)
                .collect(
                        Collectors.partitioningBy(day -> !overdueFrom(plan, day).isAfter(now)));
        return new Missed(
                plan.facts().courseId(),
                unserved.get(true),
                unserved.get(false).stream()
                        .findFirst()
                        .map(day -> overdueFrom(plan, day))
                        .orElse(null));
    }

    private static Plan newest(DueFacts facts) {
        return facts.courses().get(facts.courses().size() - 1);
    }

    /** At the same visit; of a patient at home as soon as the answer asks for. */
    private Due screening(Answer positive, UUID site) {
        if (!positive.atHome()) {
            return atOnce(positive, SCREENER, Why.SCREEN, site);
        }
        Instant by = positive.recordedAt().plus(within(positive));
        return new Due(null, null, site, SCREENER, Why.SCREEN, null, by, by, null);
    }

    private Due atOnce(Answer answer, String instrument, Why why, UUID site) {
        Instant at = answer.recordedAt();
        return new Due(null, null, site, instrument, why, null, at, at.plus(within(answer)), null);
    }

    private Duration within(Answer answer) {
        return safety.of(answer.score())
                .map(SafetyPolicy.Needed::within)
                .orElseGet(() -> Duration.ofMinutes(safety.screenWithinMinutes().get(1)));
    }

    private List<Due> during(Plan plan) {
        List<Due> due = new ArrayList<>();
        List<Booked> unscored =
                plan.sessions().stream().filter(it -> !isScored(plan, it)).toList();
        boolean needsBaseline = needsBaseline(plan.trajectory());
        unscored.stream()
                .skip(needsBaseline ? 1 : 0) // the baseline serves the first of them
                .map(it -> before(plan, it, Why.BEFORE_INJECTION))
                .forEach(due::add);
        if (needsBaseline) {
            due.add(
                    unscored.isEmpty()
                            ? onDay(
                                    plan,
                                    Why.BASELINE,
                                    plan.facts().day(plan.facts().startedAt()),
                                    null)
                            : before(plan, unscored.get(0), Why.BASELINE));
        } else {
            again(plan)
                    .filter(next -> due.stream().noneMatch(it -> !it.dueOn().isAfter(next.dueOn())))
                    .ifPresent(due::add);
        }
        return due;
    }

    private static boolean needsBaseline(Trajectory trajectory) {
        return trajectory.scores().isEmpty() && trajectory.baseline() == null;
    }

    /** By a valid score, not acute, of the last day before it and later than the dose before. */
    private boolean isScored(Plan plan, Booked session) {
        Instant from = session.startsAt().minus(Duration.ofHours(rules.beforeInjectionHours()));
        Instant lastDose = plan.facts().injections().stream()
                .map(InjectionFact::effectiveAt)
                .filter(given -> !given.isAfter(session.startsAt()))
                .reduce(Instant.MIN, (one, later) -> later);
        return scores(plan.facts()).stream()
                .map(ScoreFact::effectiveAt)
                .anyMatch(at -> !at.isBefore(from) && at.isAfter(lastDose));
    }

    private static List<ScoreFact> scores(CourseFacts facts) {
        return facts.scores().stream()
                .filter(it -> it.instrument().code().equals(facts.primary().code()))
                .filter(it -> it.score().total() != null && !Readings.isAcute(facts, it))
                .toList();
    }

    private Due before(Plan plan, Booked session, Why why) {
        Instant at = session.startsAt();
        return new Due(
                plan.facts().courseId(),
                session.sessionId(),
                session.siteId(),
                plan.facts().primary().code(),
                why,
                plan.facts().day(at),
                at,
                at,
                null);
    }

    /** The next of a course that has a score. */
    private Optional<Due> again(Plan plan) {
        Trajectory trajectory = plan.trajectory();
        Optional<LocalDate> last = trajectory.newest().map(DailyScore::day).or(() -> Optional.ofNullable(
                        trajectory.baseline())
                .map(it -> plan.facts().day(it.effectiveAt())));
        boolean well = trajectory.isWell(plan.facts().primary().remissionAtMost());
        int days = well ? courseRules.rescoreAfterDays() : rules.everyDays();
        Why why = trajectory.stale() ? Why.STALE : well ? Why.RESCORE : Why.WEEKLY;
        return last.map(day -> onDay(plan, why, day.plusDays(days), null));
    }

    /** The first day of the plan that no score has served; days that were missed before it are past. */
    private Optional<Due> followUp(Plan plan) {
        LocalDate last = plan.facts()
                .day(plan.endedAt())
                .plusDays(rules.followUpDays().get(rules.followUpDays().size() - 1));
        return unserved(plan)
                .findFirst()
                .map(day -> onDay(plan, Why.FOLLOW_UP, day, last.plusDays(rules.overdueAfterDays() + 1L)));
    }

    /** A score serves its day of the plan and those before it. */
    private Stream<LocalDate> unserved(Plan plan) {
        CourseFacts facts = plan.facts();
        LocalDate stop = facts.day(plan.endedAt());
        LocalDate served = scores(facts).stream()
                .map(it -> facts.day(it.effectiveAt()).plusDays(rules.followUpEarlyDays()))
                .reduce(LocalDate.MIN, (one, later) -> later);
        return rules.followUpDays().stream().map(stop::plusDays).filter(day -> day.isAfter(served));
    }

    private Instant overdueFrom(Plan plan, LocalDate day) {
        return day.plusDays(rules.overdueAfterDays())
                .atStartOfDay(plan.facts().zone())
                .toInstant();
    }

    private Due onDay(Plan plan, Why why, LocalDate day, LocalDate lapses) {
        CourseFacts facts = plan.facts();
        return new Due(
                facts.courseId(),
                null,
                plan.siteId(),
                facts.primary().code(),
                why,
                day,
                day.atStartOfDay(facts.zone()).toInstant(),
                overdueFrom(plan, day),
                lapses == null ? null : lapses.atStartOfDay(facts.zone()).toInstant());
    }
}
