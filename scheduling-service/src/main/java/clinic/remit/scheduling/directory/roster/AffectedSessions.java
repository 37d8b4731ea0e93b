package clinic.remit.scheduling.directory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Which sessions lie where somebody or something is not there. Only those count in which no drug has been given. */
@ApplicationScoped
class AffectedSessions {

    /** More than any zone is away from UTC. */
    private static final Duration ANY_ZONE = Duration.ofDays(1);

    private static final String BEFORE_DOSE = """
            select s.id, s.patient_id, s.course_id, s.site_id, s.room_id, s.physician_id, s.starts_at, s.ends_at, s.state,
                   d.time_zone
            from treatment_session s join site d on d.id = s.site_id
            where s.state in ('BOOKED', 'CHECKED_IN', 'CLEARED') and s.starts_at < :to and s.ends_at > :from
              and %s order by s.starts_at, s.id""";

    private final EntityManager entities;

    AffectedSessions(EntityManager entities) {
        this.entities = entities;
    }

    /** Of an absence or a closure, by the days of each session's own site. */
    List<AffectedSession> of(Unavailability said) {
        if (said.isWithdrawn()) {
            return List.of();
        }
        Unavailability.Subject subject = said.subject();
        Stretch about = said.period().at(ZoneOffset.UTC);
        return candidates(subject, about.from().minus(ANY_ZONE), about.to().plus(ANY_ZONE)).stream()
                .filter(row -> said.period()
                        .at(ZoneId.of(row.get(9, String.class)))
                        .overlaps(row.get(6, Instant.class), row.get(7, Instant.class)))
                .map(AffectedSessions::read)
                .toList();
    }

    /** Those of a physician at a site between the two times, whatever is said of them. */
    List<AffectedSession> under(UUID physicianId, UUID siteId, Instant from, Instant to) {
        return candidates(Unavailability.Subject.physician(physicianId), from, to).stream()
                .map(AffectedSessions::read)
                .filter(each -> each.siteId().equals(siteId))
                .toList();
    }

    private List<Tuple> candidates(Unavailability.Subject subject, Instant from, Instant to) {
        String whose = subject.physicianId() != null
                ? "s.physician_id = :id"
                : subject.roomId() != null ? "s.room_id = :id" : "s.site_id = :id";
        UUID id = subject.physicianId() != null
                ? subject.physicianId()
                : subject.roomId() != null ? subject.roomId() : subject.siteId();
        List<?> rows = entities.createNativeQuery(BEFORE_DOSE.formatted(whose), Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static AffectedSession read(Tuple row) {
        return new AffectedSession(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, UUID.class),
                row.get(6, Instant.class),
                row.get(7, Instant.class),
                row.get(8, String.class));
    }
}
