package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.assessment.Assessments;
import clinic.remit.outcomes.assessment.CountedScore;
import clinic.remit.outcomes.instruments.Instruments;
import clinic.remit.outcomes.trajectory.CourseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Courses that are over, with all that is known of them now. Many are read at once, so that looking back is quick; nothing is changed. */
@ApplicationScoped
public class PastCourses {

    private static final int AT_A_TIME = 200;

    private final EntityManager rows;
    private final KnownPatients patients;
    private final Assessments assessments;
    private final Instruments instruments;

    PastCourses(EntityManager rows, KnownPatients patients, Assessments assessments, Instruments instruments) {
        this.rows = rows;
        this.patients = patients;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    /** @param nextStartedAt when the patient's next course began; null if none did */
    public record Past(CourseFacts facts, Instant nextStartedAt) {}

    /** How many there are. */
    @Transactional
    public long count() {
        return rows.createQuery(
                        "select count(c) from Course c where c.startedAt is not null and c.endedAt is not null",
                        Long.class)
                .getSingleResult();
    }

    /** Those that ended last come first. */
    @Transactional
    public void each(int most, Consumer<Past> seen) {
        rows.unwrap(Session.class).setDefaultReadOnly(true);
        Map<UUID, UUID> survivors = patients.survivors();
        List<Course> courses = rows.createQuery(
                        "select c from Course c where c.startedAt is not null and c.endedAt is not null"
                                + " order by c.endedAt desc, c.id",
                        Course.class)
                .setMaxResults(most)
                .getResultList();
        for (int from = 0; from < courses.size(); from += AT_A_TIME) {
            List<Course> some = courses.subList(from, Math.min(courses.size(), from + AT_A_TIME));
            together(some, survivors).forEach(seen);
            rows.clear(); // else every row of all of them stays in memory
        }
    }

    private List<Past> together(List<Course> courses, Map<UUID, UUID> survivors) {
        Map<UUID, Set<UUID>> idsOf = ids(courses, survivors);
        Set<UUID> ids = idsOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<UUID, KnownPatient> known =
                patients.list("id in ?1", ids).stream().collect(Collectors.toMap(KnownPatient::id, it -> it));
        Map<UUID, List<CountedScore>> scores =
                assessments.counted(ids).stream().collect(Collectors.groupingBy(CountedScore::patientId));
        Map<UUID, List<Injection>> injections = grouped(
                "select i from Injection i where i.patientId in ?1 and i.voided = false",
                Injection.class,
                ids,
                Injection::patientId);
        Map<UUID, List<Course>> started = grouped(
                "select c from Course c where c.patientId in ?1 and c.startedAt is not null order by c.startedAt, c.id",
                Course.class,
                ids,
                it -> survivor(it.patientId(), survivors));
        List<UUID> courseIds = courses.stream().map(Course::id).toList();
        Map<UUID, List<AdverseEvent>> adverseEvents = grouped(
                "select a from AdverseEvent a where a.courseId in ?1 and a.voided = false",
                AdverseEvent.class,
                courseIds,
                AdverseEvent::courseId);
        Map<UUID, List<PhysicianDecision>> decisions = grouped(
                "select d from PhysicianDecision d where d.courseId in ?1",
                PhysicianDecision.class,
                courseIds,
                PhysicianDecision::courseId);
        Map<UUID, StandingRecommendation> recommendations = recommendations(decisions.values());
        List<Past> past = new ArrayList<>();
        for (Course course : courses) {
            UUID survivor = survivor(course.patientId(), survivors);
            List<UUID> own = new ArrayList<>(idsOf.get(survivor));
            Instant next = next(course, started.get(survivor));
            Gathered gathered = new Gathered(
                    own.stream().map(known::get).toList(),
                    all(own, scores),
                    all(own, injections),
                    adverseEvents.getOrDefault(course.id(), List.of()),
                    decisions.getOrDefault(course.id(), List.of()),
                    next);
            past.add(new Past(gathered.facts(course, instruments, recommendations::get), next));
        }
        return past;
    }

    /** All ids of each patient, by the survivor's, which is the first of them. */
    private static Map<UUID, Set<UUID>> ids(List<Course> courses, Map<UUID, UUID> survivors) {
        Map<UUID, Set<UUID>> ids = new HashMap<>();
        courses.forEach(it -> {
            UUID survivor = survivor(it.patientId(), survivors);
            ids.computeIfAbsent(survivor, id -> new LinkedHashSet<>(Set.of(id)));
        });
        survivors.forEach((merged, survivor) -> ids.computeIfPresent(survivor, (id, own) -> {
            own.add(merged);
            return own;
        }));
        return ids;
    }

    private Map<UUID, StandingRecommendation> recommendations(Collection<List<PhysicianDecision>> decisions) {
        List<UUID> ids = decisions.stream()
                .flatMap(List::stream)
                .map(PhysicianDecision::recommendationId)
                .toList();
        return rows.createQuery("select r from StandingRecommendation r where r.id in ?1", StandingRecommendation.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(it -> it.content().recommendationId(), it -> it));
    }

    private <T> Map<UUID, List<T>> grouped(String query, Class<T> type, Collection<UUID> ids, Function<T, UUID> by) {
        return rows.createQuery(query, type)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(by));
    }

    private static <T> List<T> all(List<UUID> ids, Map<UUID, List<T>> byId) {
        return ids.stream()
                .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private static UUID survivor(UUID id, Map<UUID, UUID> survivors) {
        return survivors.getOrDefault(id, id);
    }

    private static Instant next(Course course, List<Course> started) {
        return started.stream()
                .map(Course::startedAt)
                .filter(it -> it.isAfter(course.startedAt()))
                .findFirst()
                .orElse(null);
    }
}
