package clinic.remit.scheduling.course.outlook;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.known.PatientFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of courses and of their patients, for the rooms that follow them. Always of many at once. */
@ApplicationScoped
public class CourseHistory {

    private final EntityManager entities;

    CourseHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** The courses of a site that are open, or ended no earlier than that. */
    public List<Course> at(UUID siteId, Instant endedSince) {
        return entities.createQuery("""
                        from Course where siteId = :site and (status = ACTIVE or endedAt >= :since)
                        order by startedAt, id""", Course.class)
                .setParameter("site", siteId)
                .setParameter("since", endedSince)
                .getResultList();
    }

    /** Those of which nothing more is asked: their patient began another one, or is dead. */
    public Set<UUID> over(Collection<Course> courses) {
        return new HashSet<>(entities.createQuery("""
                        select c.id from Course c, PatientFacts p where c.id in :ids and p.patientId = c.patientId
                          and (p.status = DECEASED or exists
                            (select 1 from Course n where n.patientId = c.patientId and n.startedAt > c.startedAt))""", UUID.class)
                .setParameter("ids", ids(courses))
                .getResultList());
    }

    /**
     * When patients were validly rated on the instrument of their course since it ended, by course, in order of time; also under a record
     * that was merged into theirs.
     */
    public Map<UUID, List<Instant>> ratedSinceEnd(Collection<Course> courses) {
        return entities.createQuery("""
                        select c.id, s.effectiveAt from Course c, PatientFacts p, HeardScore s
                        where c.id in :ids and (p.patientId = c.patientId or p.mergedInto = c.patientId)
                          and s.patientId = p.patientId and s.instrument = c.primaryInstrument
                          and s.valid and not s.acute and not s.voided and s.effectiveAt >= c.endedAt
                        order by s.effectiveAt""", Object[].class)
                .setParameter("ids", ids(courses))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }

    public boolean isPatientDeceased(Course course) {
        PatientFacts patient = entities.find(PatientFacts.class, course.patientId());
        return patient != null && patient.isDeceased();
    }

    private static List<UUID> ids(Collection<Course> courses) {
        return courses.stream().map(Course::id).toList();
    }
}
