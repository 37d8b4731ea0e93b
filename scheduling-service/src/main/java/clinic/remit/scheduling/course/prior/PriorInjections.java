package clinic.remit.scheduling.course.prior;

import clinic.remit.events.scheduling.InjectionVoided;
import clinic.remit.events.scheduling.PriorInjectionRecorded;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings in a patient in mid-course: what was given elsewhere counts toward the maximum, the interval and the ladder of the dose. */
@ApplicationScoped
public class PriorInjections {

    /** Older ones are another course (K). */
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final EntityManager entities;
    private final Courses courses;
    private final Policies policies;
    private final Outbox outbox;
    private final Clock clock;

    PriorInjections(EntityManager entities, Courses courses, Policies policies, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @throws Conflict injections-given if the course has an injection of its own, whose number would be wrong; injection-on-record if
     *     one was told for an earlier course of the patient
     * @throws Unprocessable with every figure and time that is not possible
     */
    List<PriorInjection> record(
            UUID courseId, String ifMatch, PriorInjectionRequests.NewPriorInjections said, UUID by) {
        Etags.required(ifMatch);
        Course course = courses.lock(courseId);
        Etags.check(ifMatch, course.version());
        course.requireActive();
        List<PriorInjection> before = counted(courseId);
        if (course.injectionsGiven() > before.size()) {
            throw new Conflict(
                    "injections-given",
                    "The course has had an injection of its own; what came before it is recorded before that.",
                    Map.of("courseId", courseId, "injectionsGiven", course.injectionsGiven()));
        }
        mustBePossible(said.injections(), before);
        mustBeOfNoOtherCourse(said.injections(), course);
        Instant now = clock.instant();
        List<PriorInjection> recorded = said.injections().stream()
                .sorted(Comparator.comparing(PriorInjectionRequests.Given::givenAt))
                .map(each -> PriorInjection.of(Ids.next(), course, each, said.source(), by, now))
                .toList();
        for (PriorInjection injection : recorded) {
            entities.persist(injection);
            course.injectionGiven();
            PriorInjection.View view = injection.view();
            outbox.publish(new PriorInjectionRecorded(
                    view.patientId(), courseId, view.id(), view.doseMg(), view.doseMgPerKg(), view.givenAt(), now));
        }
        entities.flush();
        return recorded;
    }

    /** It was never given. */
    PriorInjection enteredInError(UUID id, String ifMatch, String reasonCode, UUID by) {
        Etags.required(ifMatch);
        PriorInjection injection = entities.find(PriorInjection.class, id);
        if (injection == null) {
            throw new NotFound("prior injection", id);
        }
        Course course = courses.lock(injection.courseId());
        entities.refresh(injection);
        Etags.check(ifMatch, injection.version());
        Instant now = clock.instant();
        injection.enteredInError(reasonCode, by, now);
        course.injectionVoided();
        outbox.publish(new InjectionVoided(course.patientId(), course.id(), id, 2, reasonCode, now));
        entities.flush();
        return injection;
    }

    /** Voided ones too, the oldest first. */
    List<PriorInjection> of(UUID courseId) {
        return entities.createQuery(
                        "from PriorInjection where courseId = :id order by givenAt, id", PriorInjection.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    private List<PriorInjection> counted(UUID courseId) {
        return entities.createQuery(
                        "from PriorInjection where courseId = :id and voidedAt is null", PriorInjection.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** When those were given that count toward this course. */
    public List<Instant> times(UUID courseId) {
        return counted(courseId).stream().map(each -> each.view().givenAt()).toList();
    }

    /** The same of many courses, by course. */
    public Map<UUID, List<Instant>> times(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "select courseId, givenAt from PriorInjection where courseId in :ids and voidedAt is null",
                        Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }

    /** When those were given that count, of patients by record, whatever course they were recorded for. */
    public Map<UUID, List<Instant>> timesByRecord(Collection<UUID> patientIds) {
        return entities.createQuery(
                        "select patientId, givenAt from PriorInjection where patientId in :ids and voidedAt is null",
                        Object[].class)
                .setParameter("ids", patientIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }

    /** By course, the last that was recorded for it, in mg per kg; null where the weight is not known. */
    public Map<UUID, BigDecimal> lastDoses(Collection<UUID> courseIds) {
        Map<UUID, BigDecimal> last = new HashMap<>();
        entities.createQuery("""
                        select courseId, doseMgPerKg from PriorInjection
                        where courseId in :ids and voidedAt is null order by givenAt""", Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .forEach(row -> last.put((UUID) row[0], (BigDecimal) row[1]));
        return last;
    }

    private void mustBeOfNoOtherCourse(List<PriorInjectionRequests.Given> said, Course course) {
        entities.createQuery("""
                        from PriorInjection where patientId in :ids and givenAt in :times and courseId <> :course and voidedAt is null
                        order by givenAt, id""", PriorInjection.class)
                .setParameter("ids", courses.recordsOfPatient(course))
                .setParameter(
                        "times",
                        said.stream().map(PriorInjectionRequests.Given::givenAt).toList())
                .setParameter("course", course.id())
                .getResultStream()
                .map(PriorInjection::view)
                .findFirst()
                .ifPresent(told -> {
                    throw new Conflict(
                            "injection-on-record",
                            "An injection of this time is on record for another course of the patient, and counts in that one."
                                    + " Leave it out; if it belongs here, void it there first.",
                            Map.of(
                                    "priorInjectionId",
                                    told.id(),
                                    "courseId",
                                    told.courseId(),
                                    "givenAt",
                                    told.givenAt()));
                });
    }

    private void mustBePossible(List<PriorInjectionRequests.Given> said, List<PriorInjection> before) {
        List<FieldProblem> errors = new ArrayList<>();
        Instant now = clock.instant();
        BigDecimal entryError = policies.dosing().entryErrorAboveMgPerKg();
        Set<Instant> times = before.stream().map(each -> each.view().givenAt()).collect(Collectors.toSet());
        for (PriorInjectionRequests.Given each : said) {
            if (each.givenAt().isAfter(now) || each.givenAt().isBefore(now.minus(LONGEST_AGO))) {
                errors.add(new FieldProblem(
                        "injections.givenAt",
                        each.givenAt() + " is not possible",
                        "within the " + LONGEST_AGO.toDays() + " days up to " + now));
            }
            if (!times.add(each.givenAt())) {
                errors.add(new FieldProblem(
                        "injections.givenAt", each.givenAt() + " is told twice", "each injection once"));
            }
            if (each.doseMgPerKg() != null && each.doseMgPerKg().compareTo(entryError) > 0) {
                errors.add(new FieldProblem(
                        "injections.doseMgPerKg",
                        each.doseMgPerKg().toPlainString() + " is an anaesthetic dose",
                        "at most " + entryError.toPlainString() + " mg/kg"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Unprocessable("implausible", "The injections are not possible as told.", errors);
        }
    }
}
