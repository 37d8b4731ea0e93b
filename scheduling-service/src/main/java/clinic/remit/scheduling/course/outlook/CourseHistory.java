package clinic.remit.scheduling.course.outlook;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.known.KnownFacts;
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

    /** Courses, each with every record of its patient. */
    private static final String WITH_RECORDS = """
            Course c, PatientFacts own, PatientFacts r
            where c.id in :ids and own.patientId = c.patientId
              and (r.patientId = coalesce(own.mergedInto, own.patientId)
                or r.mergedInto = coalesce(own.mergedInto, own.patientId))""";

    private final EntityManager entities;
    private final KnownFacts known;

    CourseHistory(EntityManager entities, KnownFacts known) {
        this.entities = entities;
        this.known = known;
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
        return new HashSet<>(entities.createQuery("select c.id from " + WITH_RECORDS + """

                          and (r.status = DECEASED or exists
                            (select 1 from Course n where n.patientId = r.patientId and n.startedAt > c.startedAt))""", UUID.class)
                .setParameter("ids", ids(courses))
                .getResultList());
    }

    /**
     * When patients were validly rated on the instrument of their course since it ended, by course, in order of time; under whichever
     * record.
     */
    public Map<UUID, List<Instant>> ratedSinceEnd(Collection<Course> courses) {
        return entities.createQuery(
                        "select c.id, s.effectiveAt from HeardScore s, " + WITH_RECORDS + """

                          and s.patientId = r.patientId and s.instrument = c.primaryInstrument
                          and s.valid and not s.acute and not s.voided and s.effectiveAt >= c.endedAt
                        order by s.effectiveAt""", Object[].class)
                .setParameter("ids", ids(courses))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }

    public boolean isPatientDeceased(Course course) {
        return !entities.createQuery(
                        "select p.patientId from PatientFacts p where p.patientId in :ids and p.status = DECEASED",
                        UUID.class)
                .setParameter("ids", known.idsOf(course.patientId()))
                .getResultList()
                .isEmpty();
    }

    private static List<UUID> ids(Collection<Course> courses) {
        return courses.stream().map(Course::id).toList();
    }
}
