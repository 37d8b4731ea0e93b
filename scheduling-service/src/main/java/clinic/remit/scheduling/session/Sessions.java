package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door to sessions. Each command takes the patient's lock first, then looks at the session. */
@ApplicationScoped
public class Sessions {

    /** Further away no clinic has sessions, and no calculation is safe. */
    private static final int WITHIN_YEARS = 200;

    private final EntityManager entities;
    private final Courses courses;
    private final Directory directory;
    private final Clock clock;

    Sessions(EntityManager entities, Courses courses, Directory directory, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.directory = directory;
        this.clock = clock;
    }

    public TreatmentSession session(UUID id) {
        TreatmentSession session = entities.find(TreatmentSession.class, id);
        if (session == null) {
            throw new NotFound("session", id);
        }
        return session;
    }

    public List<TreatmentSession> of(UUID courseId) {
        return entities.createQuery(
                        "from TreatmentSession where courseId = :id order by place.startsAt, id",
                        TreatmentSession.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** Between the dose and the discharge, whatever became of the course. */
    public List<TreatmentSession> underObservation(Collection<UUID> patientIds) {
        return entities.createQuery(
                        "from TreatmentSession where patientId in :ids and state in (ADMINISTERED, OBSERVING) order by place.startsAt, id",
                        TreatmentSession.class)
                .setParameter("ids", patientIds)
                .getResultList();
    }

    /** @param wished a local day of the site; null for today */
    public List<TreatmentSession> at(UUID siteId, LocalDate wished) {
        ZoneId zone = ZoneId.of(directory.site(siteId).timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = wished == null ? today : wished;
        if (Math.abs(ChronoUnit.YEARS.between(today, day)) > WITHIN_YEARS) {
            return List.of();
        }
        return entities.createQuery("""
                        from TreatmentSession where siteId = :site and place.startsAt >= :from and place.startsAt < :to
                        order by place.startsAt, id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
    }

    public TreatmentSession locked(UUID id) {
        TreatmentSession session = session(id);
        courses.lock(session.courseId());
        entities.refresh(session);
        return session;
    }

    public TreatmentSession lock(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        TreatmentSession session = locked(id);
        Etags.check(ifMatch, session.version());
        return session;
    }
}
