package clinic.remit.scheduling.slots;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.prior.PriorInjections;
import clinic.remit.scheduling.course.protocol.IntervalAfterResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far apart the protocol plans the injections of a course after a response, from what was given and how the patient was then. */
@ApplicationScoped
public class Intervals {

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Courses courses;

    Intervals(EntityManager entities, PriorInjections priorInjections, Courses courses) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.courses = courses;
    }

    /**
     * @param days from the last injection
     * @param notBefore local day of the course
     * @param begins when that day begins
     */
    public record Planned(int days, Instant lastInjectionAt, LocalDate notBefore, Instant begins) {}

    private record Given(UUID courseId, Instant at, OutcomeState before) {}

    /** Empty while the least interval alone counts. */
    public Optional<Planned> next(Course course) {
        return Optional.ofNullable(next(List.of(course)).get(course.id()));
    }

    /** The same of many, by course. */
    public Map<UUID, Planned> next(Collection<Course> asked) {
        Map<UUID, List<Given>> given = given(asked);
        Map<UUID, OutcomeState> states =
                courses.states(asked.stream().map(Course::id).toList());
        Map<UUID, Planned> planned = new HashMap<>();
        for (Course course : asked) {
            planned(course, given.getOrDefault(course.id(), List.of()), states.get(course.id()))
                    .ifPresent(each -> planned.put(course.id(), each));
        }
        return planned;
    }

    /** As it was for a dose at that time. */
    public Optional<Planned> before(Course course, Instant then) {
        List<Given> before = given(List.of(course)).getOrDefault(course.id(), List.of()).stream()
                .filter(each -> each.at().isBefore(then))
                .toList();
        return planned(course, before, courses.stateThen(course.id(), then));
    }

    private static Optional<Planned> planned(Course course, List<Given> given, OutcomeState now) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Instant last = given.get(given.size() - 1).at();
        LocalDate day = LocalDate.ofInstant(last, course.zone());
        return IntervalAfterResponse.days(
                        course.intervalAfterResponse(),
                        given.stream().map(Given::before).toList(),
                        now)
                .stream()
                .mapToObj(days -> new Planned(
                        days,
                        last,
                        day.plusDays(days),
                        day.plusDays(days).atStartOfDay(course.zone()).toInstant()))
                .findFirst();
    }

    /** By course and in order of time; of those elsewhere nobody told how the patient was. */
    private Map<UUID, List<Given>> given(Collection<Course> asked) {
        List<UUID> ids = asked.stream().map(Course::id).toList();
        Stream<Given> here = entities.createQuery("""
                        select courseId, dose.injectedAt, dose.stateBefore from TreatmentSession
                        where courseId in :ids and dose.injectedAt is not null""", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Given((UUID) row[0], (Instant) row[1], (OutcomeState) row[2]));
        Stream<Given> elsewhere = priorInjections.times(ids).entrySet().stream()
                .flatMap(course -> course.getValue().stream().map(at -> new Given(course.getKey(), at, null)));
        return Stream.concat(here, elsewhere)
                .sorted(Comparator.comparing(Given::at))
                .collect(Collectors.groupingBy(Given::courseId));
    }
}
