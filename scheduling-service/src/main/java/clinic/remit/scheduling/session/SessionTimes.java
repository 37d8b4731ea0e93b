package clinic.remit.scheduling.session;

import clinic.remit.scheduling.slots.KeptSlot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rooms beyond may know of sessions: when they are, and when a dose was given. */
@ApplicationScoped
public class SessionTimes {

    private static final String NOT_GIVEN_UP =
            "state not in (CANCELLED, NO_SHOW, ABORTED) and (state <> BOOKED or place.endsAt >= :now)";

    private final EntityManager entities;
    private final Clock clock;

    SessionTimes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public record Dose(UUID sessionId, Instant givenAt) {}

    /** A session without its patient. */
    public record Appointment(
            UUID id,
            long version,
            UUID siteId,
            UUID roomId,
            UUID physicianId,
            Instant startsAt,
            Instant endsAt,
            boolean held,
            boolean cancelled) {}

    /** The doses of courses, by course, in order of time. */
    public Map<UUID, List<Dose>> doses(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "from TreatmentSession where courseId in :ids and dose.injectedAt is not null order by dose.injectedAt, id",
                        TreatmentSession.class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        TreatmentSession::courseId,
                        Collectors.mapping(
                                session -> new Dose(session.id(), session.injectedAt()), Collectors.toList())));
    }

    /** When the next session begins that has had no dose, by course; not one whose time is over and to which nobody came. */
    public Map<UUID, Instant> nextBooked(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "select courseId, min(place.startsAt) from TreatmentSession where courseId in :ids and dose.injectedAt is null and "
                                + NOT_GIVEN_UP + " group by courseId",
                        Object[].class)
                .setParameter("ids", courseIds)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    public List<Appointment> ofSite(UUID siteId, Instant from, Instant to) {
        return appointments("siteId", siteId, from, to);
    }

    public List<Appointment> ofPhysician(UUID physicianId, Instant from, Instant to) {
        return appointments("place.physicianId", physicianId, from, to);
    }

    private List<Appointment> appointments(String whose, UUID id, Instant from, Instant to) {
        return entities.createQuery(
                        "from TreatmentSession where " + whose
                                + " = :id and place.startsAt >= :from and place.startsAt < :to order by place.startsAt, id",
                        TreatmentSession.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(SessionTimes::appointment)
                .toList();
    }

    private static Appointment appointment(TreatmentSession session) {
        KeptSlot place = session.place();
        return new Appointment(
                session.id(),
                session.version(),
                session.siteId(),
                place.roomId(),
                place.physicianId(),
                place.startsAt(),
                place.endsAt(),
                session.isHeld(),
                session.state() == SessionState.CANCELLED);
    }
}
