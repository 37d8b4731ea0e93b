package clinic.remit.scheduling.course.known;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known here of patients, their scores, alerts and recommendations. */
@ApplicationScoped
public class KnownFacts {

    private static final String NEW_ROW = "insert into patient_facts (patient_id) values (:id) on conflict do nothing";

    private final EntityManager entities;

    KnownFacts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the locks of all records of the person, that of the standing one first, so that whatever is decided about a person is decided in turn.
     *
     * @throws OptimisticLockException if the record was merged, or given back, at this very moment
     */
    public Person lockPerson(UUID patientId) {
        UUID standing = standingFor(patientId);
        PatientFacts facts = lock(standing);
        if (!standing.equals(standingFor(patientId)) || facts.mergedInto() != null) {
            throw new OptimisticLockException("The record was merged or given back meanwhile");
        }
        return new Person(facts, mergedInto(standing).stream().map(this::lock).toList());
    }

    /** The records that are this person's, without a lock: the one that stands first, then those merged into it, at any remove. */
    public List<UUID> idsOf(UUID patientId) {
        UUID standing = standingFor(patientId);
        return Stream.concat(Stream.of(standing), mergedInto(standing).stream()).toList();
    }

    /** More than one remove is there only while the news that it was taken back is on its way under another key. */
    private List<UUID> mergedInto(UUID survivor) {
        return entities
                .createQuery(
                        "select p.patientId from PatientFacts p where p.mergedInto = :id order by p.patientId",
                        UUID.class)
                .setParameter("id", survivor)
                .getResultList()
                .stream()
                .flatMap(id -> Stream.concat(Stream.of(id), mergedInto(id).stream()))
                .toList();
    }

    private UUID standingFor(UUID patientId) {
        return entities.createQuery(
                        "select p.mergedInto from PatientFacts p where p.patientId = :id and p.mergedInto is not null",
                        UUID.class)
                .setParameter("id", patientId)
                .getResultStream()
                .findFirst()
                .map(this::standingFor)
                .orElse(patientId);
    }

    /** Takes the record's row lock; the row is made when this is the first that is heard of the patient. */
    PatientFacts lock(UUID patientId) {
        entities.createNativeQuery(NEW_ROW).setParameter("id", patientId).executeUpdate();
        PatientFacts facts = entities.find(PatientFacts.class, patientId, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(facts, LockModeType.PESSIMISTIC_WRITE);
        return facts;
    }

    public Optional<PatientFacts> patient(UUID patientId) {
        return Optional.ofNullable(entities.find(PatientFacts.class, patientId));
    }

    /** The oldest open alert of level HIGH. */
    public Optional<UUID> openHighAlert(Person person) {
        return openHighAlerts(person).stream().findFirst();
    }

    /** The oldest first. */
    public List<UUID> openHighAlerts(Person person) {
        return entities.createQuery("""
                        select a.id from KnownAlert a where not a.closed and a.level = :high and a.patientId in :ids
                        order by a.sequence""", UUID.class)
                .setParameter("high", AlertLevel.HIGH)
                .setParameter("ids", person.patientIds())
                .getResultList();
    }

    public Optional<StandingRecommendation> standing(UUID courseId) {
        return Optional.ofNullable(entities.find(StandingRecommendation.class, courseId));
    }

    /** How the depression stands by it, also if it is heard of after a later one. */
    void keepState(Recommendation told) {
        entities.createNativeQuery("""
                        insert into course_state (course_id, number, state, decided_at) values (:course, :number, :state, :at)
                        on conflict do nothing""")
                .setParameter("course", told.courseId())
                .setParameter("number", told.version())
                .setParameter("state", told.state().name())
                .setParameter("at", told.decidedAt())
                .executeUpdate();
    }

    public Optional<OutcomeState> stateAt(UUID courseId, Instant then) {
        List<?> told = entities.createNativeQuery("""
                        select state from course_state where course_id = :course and decided_at <= :then
                        order by number desc limit 1""", String.class)
                .setParameter("course", courseId)
                .setParameter("then", then)
                .getResultList();
        return told.stream()
                .map(state -> OutcomeState.valueOf(state.toString()))
                .findFirst();
    }

    public Optional<HeardScore> score(UUID assessmentId) {
        return Optional.ofNullable(entities.find(HeardScore.class, assessmentId));
    }

    HeardScore scoreOrNew(UUID assessmentId, UUID patientId) {
        return score(assessmentId).orElseGet(() -> added(HeardScore.of(assessmentId, patientId)));
    }

    KnownAlert alertOrNew(UUID alertId, UUID patientId, AlertLevel level) {
        return Optional.ofNullable(entities.find(KnownAlert.class, alertId))
                .orElseGet(() -> added(KnownAlert.of(alertId, patientId, level)));
    }

    void flush() {
        entities.flush();
    }

    <T> T added(T entity) {
        entities.persist(entity);
        return entity;
    }

    private static final String EXPIRING = """
            from PatientFacts p where p.signedOff and not p.revoked and p.mergedInto is null
              and exists (select 1 from Course c, PatientFacts r
                where (r.patientId = p.patientId or r.mergedInto = p.patientId)
                  and c.patientId = r.patientId and c.status = ACTIVE
                  and not exists (select 1 from CourseHold h where h.courseId = c.id
                    and h.cause = ELIGIBILITY and h.clearedAt is null))""";

    /** When the next determination on which an open course rests runs out. */
    public Optional<Instant> nextExpiry() {
        return Optional.ofNullable(entities.createQuery("select min(p.validUntil) " + EXPIRING, Instant.class)
                .getSingleResult());
    }

    @Transactional
    public List<UUID> expired(Instant now, int atMost) {
        return entities.createQuery(
                        "select p.patientId " + EXPIRING + " and p.validUntil <= :now order by p.validUntil",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
