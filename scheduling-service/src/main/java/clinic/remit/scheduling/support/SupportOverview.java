package clinic.remit.scheduling.support;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.outlook.CourseHistory;
import clinic.remit.scheduling.session.SessionTimes;
import clinic.remit.scheduling.support.plan.SupportElement;
import clinic.remit.scheduling.support.plan.SupportFacts;
import clinic.remit.scheduling.support.plan.SupportPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what is known of the support of courses, and asks the plan what is due. */
@ApplicationScoped
class SupportOverview {

    private final CourseHistory history;
    private final SessionTimes treatments;
    private final SupportSessions sessions;
    private final SupportGoals goals;
    private final Policies policies;
    private final Clock clock;

    SupportOverview(
            CourseHistory history,
            SessionTimes treatments,
            SupportSessions sessions,
            SupportGoals goals,
            Policies policies,
            Clock clock) {
        this.history = history;
        this.treatments = treatments;
        this.sessions = sessions;
        this.goals = goals;
        this.policies = policies;
        this.clock = clock;
    }

    SupportViews.CourseSupport of(Course course) {
        Instant now = clock.instant();
        boolean withNotes = sessions.isTreating();
        List<SupportSession> all = sessions.of(List.of(course.id()));
        List<SupportElement> elements = plans(List.of(course), all, now).get(course.id());
        List<SupportGoal> agreed = goals.of(course.id());
        Map<UUID, List<GoalProgress>> progress = goals.progressOf(agreed);
        return new SupportViews.CourseSupport(
                course.id(),
                course.patientId(),
                now,
                policies.support().version(),
                elements.stream().filter(SupportElement::callsForAction).toList(),
                elements.stream().filter(each -> !each.callsForAction()).toList(),
                all.stream().map(session -> session.view(withNotes)).toList(),
                agreed.stream()
                        .map(goal -> goal.view(progress.getOrDefault(goal.id(), List.of()), withNotes))
                        .toList(),
                confounders(agreed, progress));
    }

    /** The courses of a site of which something is due now; a course that ended long ago asks for nothing any more. */
    List<SupportViews.DueSupport> dueAt(UUID siteId, boolean overdueAlone) {
        Instant now = clock.instant();
        Duration reach = Duration.ofDays(policies.support().plannedAheadDays());
        List<Course> courses = history.at(siteId, now.minus(reach));
        Map<UUID, List<SupportElement>> plans =
                plans(courses, sessions.of(courses.stream().map(Course::id).toList()), now);
        return courses.stream()
                .map(course -> new SupportViews.DueSupport(
                        course.id(),
                        course.patientId(),
                        plans.get(course.id()).stream()
                                .filter(SupportElement::callsForAction)
                                .filter(each -> !overdueAlone || each.standing() == SupportElement.Standing.OVERDUE)
                                .toList()))
                .filter(course -> !course.due().isEmpty())
                .toList();
    }

    /** By course; with as many queries for many courses as for one. */
    private Map<UUID, List<SupportElement>> plans(List<Course> courses, List<SupportSession> all, Instant now) {
        List<UUID> ids = courses.stream().map(Course::id).toList();
        Set<UUID> over = history.over(courses);
        Map<UUID, List<Instant>> rated = history.ratedSinceEnd(courses);
        Map<UUID, List<SessionTimes.Dose>> doses = treatments.doses(ids);
        Map<UUID, Instant> next = treatments.nextBooked(ids);
        Map<UUID, List<SupportFacts.Session>> support = all.stream()
                .filter(session -> !session.isVoid())
                .collect(Collectors.groupingBy(
                        SupportSession::courseId, Collectors.mapping(SupportSession::fact, Collectors.toList())));
        return courses.stream()
                .collect(Collectors.toMap(
                        Course::id,
                        course -> SupportPlan.of(
                                new SupportFacts(
                                        course.zone(),
                                        course.startedAt(),
                                        course.endedAt(),
                                        course.isCompleted(),
                                        over.contains(course.id()),
                                        doses.getOrDefault(course.id(), List.of()).stream()
                                                .map(dose -> new SupportFacts.Dose(dose.sessionId(), dose.givenAt()))
                                                .toList(),
                                        next.get(course.id()),
                                        support.getOrDefault(course.id(), List.of()),
                                        rated.getOrDefault(course.id(), List.of()),
                                        now),
                                policies.support())));
    }

    private static List<SupportViews.Confounder> confounders(
            List<SupportGoal> agreed, Map<UUID, List<GoalProgress>> progress) {
        return agreed.stream()
                .filter(goal -> !goal.isVoid())
                .map(goal -> progress.getOrDefault(goal.id(), List.of()))
                .flatMap(Collection::stream)
                .filter(GoalProgress::isConfounder)
                .map(GoalProgress::confounder)
                .toList();
    }
}
