package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Goals that are agreed, looked at and ended. Each command takes the patient's lock first. */
@ApplicationScoped
class SupportGoals {

    private final EntityManager entities;
    private final Courses courses;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    SupportGoals(EntityManager entities, Courses courses, Policies policies, Caller caller, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    SupportGoal agree(UUID courseId, SupportRequests.NewGoal said) {
        Course course = courses.lock(courseId);
        List<FieldProblem> errors = new ArrayList<>();
        if ((said.kind() == SupportGoal.Kind.OTHER) != (said.measureCode() != null)) {
            errors.add(new FieldProblem(
                    "measureCode",
                    said.measureCode() == null ? "missing" : said.measureCode(),
                    "a code with the kind OTHER, and with no other"));
        }
        if (said.target() != null && standardTarget(said.kind()) == null) {
            errors.add(new FieldProblem(
                    "target", said.target().toString(), "none: only ACTIVITY and NO_ALCOHOL have a target"));
        }
        LocalDate earliest =
                day(course, course.startedAt()).minusDays(policies.support().heldBeforeCourseDays());
        LocalDate on = said.agreedOn() == null ? today(course) : said.agreedOn();
        within(errors, "agreedOn", on, earliest, today(course));
        refuse(errors);
        Integer target = said.target() == null ? standardTarget(said.kind()) : said.target();
        SupportGoal goal = SupportGoal.agreed(Ids.next(), course, said, target, on, caller.id(), clock.instant());
        entities.persist(goal);
        return goal;
    }

    SupportGoal progress(UUID id, SupportRequests.NewProgress said) {
        SupportGoal goal = locked(id);
        Course course = courses.course(goal.courseId());
        List<FieldProblem> errors = new ArrayList<>();
        if (said.minutes() != null && goal.kind() != SupportGoal.Kind.ACTIVITY) {
            errors.add(new FieldProblem("minutes", said.minutes().toString(), "none: only ACTIVITY has minutes"));
        }
        if (said.change() != null && goal.kind() != SupportGoal.Kind.ANTIDEPRESSANT_STABLE) {
            errors.add(new FieldProblem(
                    "change", said.change().name(), "none: only ANTIDEPRESSANT_STABLE can tell of a change"));
        }
        if (said.change() != null && said.finding() == GoalProgress.Finding.KEPT) {
            errors.add(
                    new FieldProblem("finding", "KEPT", "NOT_KEPT or PARTLY_KEPT: a changed medicine is not stable"));
        }
        within(errors, "observedOn", said.observedOn(), goal.agreedOn(), today(course));
        refuse(errors);
        goal.progressed(clock.instant());
        entities.persist(GoalProgress.of(Ids.next(), id, said, caller.id(), clock.instant()));
        return goal;
    }

    SupportGoal end(UUID id, String ifMatch, String reasonCode) {
        SupportGoal goal = lock(id, ifMatch);
        goal.end(reasonCode, caller.id(), clock.instant());
        return goal;
    }

    SupportGoal voided(UUID id, String ifMatch, String reasonCode) {
        SupportGoal goal = lock(id, ifMatch);
        goal.voided(reasonCode, caller.id(), clock.instant());
        return goal;
    }

    SupportGoal progressVoided(UUID id, UUID progressId, String ifMatch, String reasonCode) {
        SupportGoal goal = lock(id, ifMatch);
        GoalProgress progress = entities.find(GoalProgress.class, progressId);
        if (progress == null || !progress.goalId().equals(id)) {
            throw new NotFound("progress", progressId);
        }
        progress.voided(reasonCode, caller.id(), clock.instant());
        goal.progressVoided(clock.instant());
        return goal;
    }

    SupportGoal goal(UUID id) {
        SupportGoal goal = entities.find(SupportGoal.class, id);
        if (goal == null) {
            throw new NotFound("goal", id);
        }
        return goal;
    }

    List<SupportGoal> of(UUID courseId) {
        return entities.createQuery("from SupportGoal where courseId = :id order by agreedOn, id", SupportGoal.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** What came of these goals, by goal, in order of days. */
    Map<UUID, List<GoalProgress>> progressOf(Collection<SupportGoal> goals) {
        return entities.createQuery(
                        "from GoalProgress where goalId in :ids order by observedOn, recordedAt, id",
                        GoalProgress.class)
                .setParameter("ids", goals.stream().map(SupportGoal::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(GoalProgress::goalId));
    }

    SupportViews.GoalView view(SupportGoal goal, boolean withNotes) {
        entities.flush();
        return goal.view(progressOf(List.of(goal)).getOrDefault(goal.id(), List.of()), withNotes);
    }

    private SupportGoal locked(UUID id) {
        SupportGoal goal = goal(id);
        courses.lock(goal.courseId());
        entities.refresh(goal);
        return goal;
    }

    private SupportGoal lock(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        SupportGoal goal = locked(id);
        Etags.check(ifMatch, goal.version());
        return goal;
    }

    private Integer standardTarget(SupportGoal.Kind kind) {
        return switch (kind) {
            case ACTIVITY -> policies.support().activityMinutesPerWeek();
            case NO_ALCOHOL -> policies.support().alcoholFreeHoursAroundDose();
            default -> null;
        };
    }

    private LocalDate today(Course course) {
        return day(course, clock.instant());
    }

    private static LocalDate day(Course course, Instant time) {
        return time.atZone(course.zone()).toLocalDate();
    }

    private static void within(
            List<FieldProblem> errors, String field, LocalDate day, LocalDate earliest, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            errors.add(new FieldProblem(field, day.toString(), earliest + " to " + latest));
        }
    }

    private static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw new Unprocessable("implausible", "What is said of the goal is not possible.", errors);
        }
    }
}
