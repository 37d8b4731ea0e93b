package clinic.remit.scheduling.slots;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.IntervalAfterResponse;
import clinic.remit.scheduling.course.PriorInjections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
     */
    public record Planned(int days, Instant lastInjectionAt, LocalDate notBefore) {}

    private record Given(Instant at, OutcomeState before) {}

    /** Empty while the least interval alone counts. */
    public Optional<Planned> next(Course course) {
        return planned(course, Instant.MAX, courses.state(course.id()));
    }

    /** As it was for a dose at that time; how the patient was since the one before is not known of the past. */
    public Optional<Planned> before(Course course, Instant then) {
        return planned(course, then, null);
    }

    private Optional<Planned> planned(Course course, Instant before, OutcomeState now) {
        List<Given> given = given(course).stream()
                .filter(each -> each.at().isBefore(before))
                .toList();
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
                .mapToObj(days -> new Planned(days, last, day.plusDays(days)))
                .findFirst();
    }

    /** By time; of those elsewhere nobody told how the patient was. */
    private List<Given> given(Course course) {
        Stream<Given> here = entities.createQuery(
                        "select injectedAt, stateBefore from TreatmentSession where courseId = :id and injectedAt is not null",
                        Object[].class)
                .setParameter("id", course.id())
                .getResultStream()
                .map(row -> new Given((Instant) row[0], (OutcomeState) row[1]));
        Stream<Given> elsewhere = priorInjections.times(course.id()).stream().map(at -> new Given(at, null));
        return Stream.concat(here, elsewhere)
                .sorted(Comparator.comparing(Given::at))
                .toList();
    }
}
