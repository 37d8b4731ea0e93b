package clinic.remit.scheduling.course.outlook;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.kit.inbox.ConsumerLag;
import clinic.remit.kit.inbox.DeadLetters;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.course.known.PatientFacts;
import clinic.remit.scheduling.course.known.Screening;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of courses that bears on their next injection, of many at once. It is read without the locks under which the gates
 * judge: to be shown, not to be decided by.
 */
@ApplicationScoped
public class CourseOutlook {

    private final EntityManager entities;
    private final Courses courses;
    private final DeadLetters deadLetters;
    private final ConsumerLag lag;
    private final Clock clock;

    CourseOutlook(EntityManager entities, Courses courses, DeadLetters deadLetters, ConsumerLag lag, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.deadLetters = deadLetters;
        this.lag = lag;
        this.clock = clock;
    }

    /**
     * @param state of the depression; null if outcomes-service has not told
     * @param decision null until a physician has decided
     * @param awaitsDecision a REVIEW that no physician has set aside
     */
    public record Standing(
            UUID recommendationId,
            int version,
            RecommendationKind kind,
            OutcomeState state,
            Decision decision,
            boolean awaitsDecision) {}

    /**
     * @param patientIds the records of its patient; after a merge, more than one
     * @param standing null if outcomes-service has recommended nothing
     * @param highAlert one of level HIGH is open, whether or not it holds the course
     * @param lastScoreAt of the newest score of its instrument that is valid and not ACUTE; null without one
     */
    public record Outlook(
            Course course,
            List<UUID> patientIds,
            List<OpenHold> openHolds,
            Standing standing,
            boolean highAlert,
            boolean screenPending,
            boolean pregnancyTestRequired,
            Instant lastScoreAt) {}

    private record Scored(UUID patientId, String instrument) {}

    /** By course. */
    public Map<UUID, Outlook> of(Collection<UUID> courseIds) {
        List<Course> found = entities.createQuery("from Course where id in :ids", Course.class)
                .setParameter("ids", courseIds)
                .getResultList();
        Map<UUID, List<PatientFacts>> records = records(courseIds);
        Map<UUID, List<OpenHold>> holds = courses.openHolds(courseIds);
        Map<UUID, StandingRecommendation> standing = standing(courseIds);
        List<UUID> patientIds = records.values().stream()
                .flatMap(List::stream)
                .map(PatientFacts::patientId)
                .toList();
        Map<Scored, Instant> scores = scores(patientIds);
        Set<UUID> alerted = alerted(patientIds);
        return found.stream()
                .map(course -> outlook(
                        course,
                        records.getOrDefault(course.id(), List.of()),
                        holds.getOrDefault(course.id(), List.of()),
                        standing.get(course.id()),
                        alerted,
                        scores))
                .collect(Collectors.toMap(each -> each.course().id(), Function.identity()));
    }

    private static Outlook outlook(
            Course course,
            List<PatientFacts> records,
            List<OpenHold> holds,
            StandingRecommendation standing,
            Set<UUID> alerted,
            Map<Scored, Instant> scores) {
        return new Outlook(
                course,
                records.stream().map(PatientFacts::patientId).toList(),
                holds,
                standing == null ? null : shown(standing),
                records.stream().map(PatientFacts::patientId).anyMatch(alerted::contains),
                Screening.isPending(records),
                records.stream().anyMatch(PatientFacts::pregnancyTestRequired),
                records.stream()
                        .map(record -> scores.get(new Scored(record.patientId(), course.primaryInstrument())))
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static Standing shown(StandingRecommendation standing) {
        return new Standing(
                standing.recommendationId(),
                standing.number(),
                standing.kind(),
                standing.state(),
                standing.decision(),
                standing.awaitsDecision());
    }

    /** Whether this service may not know the latest: it is behind, or an event waits of which nobody knows whose it is. */
    public boolean newsMayBeMissing() {
        return lag.lagging() || deadLetters.unreadableWaiting();
    }

    private Map<UUID, List<PatientFacts>> records(Collection<UUID> courseIds) {
        return entities.createQuery("""
                        select c.id, r from Course c, PatientFacts own, PatientFacts r
                        where c.id in :ids and own.patientId = c.patientId
                          and (r.patientId = coalesce(own.mergedInto, own.patientId)
                            or r.mergedInto = coalesce(own.mergedInto, own.patientId))
                        order by r.patientId""", Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (PatientFacts) row[1], Collectors.toList())));
    }

    private Map<UUID, StandingRecommendation> standing(Collection<UUID> courseIds) {
        return entities.createQuery("from StandingRecommendation where courseId in :ids", StandingRecommendation.class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.toMap(StandingRecommendation::courseId, Function.identity()));
    }

    /** Those of these records under which an alert of level HIGH is open. */
    private Set<UUID> alerted(Collection<UUID> patientIds) {
        return new HashSet<>(entities.createQuery(
                        "select a.patientId from KnownAlert a where not a.closed and a.level = HIGH and a.patientId in :ids",
                        UUID.class)
                .setParameter("ids", patientIds)
                .getResultList());
    }

    private Map<Scored, Instant> scores(Collection<UUID> patientIds) {
        return entities.createQuery("""
                        select s.patientId, s.instrument, max(s.effectiveAt) from HeardScore s
                        where s.patientId in :ids and s.valid and not s.acute and not s.voided and s.effectiveAt <= :now
                        group by s.patientId, s.instrument""", Object[].class)
                .setParameter("ids", patientIds)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> new Scored((UUID) row[0], (String) row[1]), row -> (Instant) row[2]));
    }
}
