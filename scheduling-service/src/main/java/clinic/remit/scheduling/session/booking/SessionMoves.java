package clinic.remit.scheduling.session.booking;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.kit.http.Refusal;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.session.SessionState;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** The door for whoever moves many sessions of a site at once. */
@ApplicationScoped
public class SessionMoves {

    private static final String PLACES = "room_is_booked_once, physician_injects_once_in_ten_minutes";

    private static final Set<SessionState> GIVEN_UP =
            Set.of(SessionState.CANCELLED, SessionState.NO_SHOW, SessionState.ABORTED);

    private final EntityManager entities;
    private final Sessions sessions;
    private final Booking booking;
    private final Courses courses;
    private final Slots slots;
    private final Directory directory;

    SessionMoves(
            EntityManager entities,
            Sessions sessions,
            Booking booking,
            Courses courses,
            Slots slots,
            Directory directory) {
        this.entities = entities;
        this.sessions = sessions;
        this.booking = booking;
        this.courses = courses;
        this.slots = slots;
        this.directory = directory;
    }

    /**
     * @param booked the patient is not in the house yet
     * @param givenUp it does not come about
     */
    public record Seated(
            UUID id,
            long version,
            UUID courseId,
            UUID patientId,
            Slot slot,
            boolean booked,
            boolean held,
            boolean givenUp,
            boolean over) {

        private static Seated of(TreatmentSession session) {
            SessionView view = SessionView.of(session);
            return new Seated(
                    view.id(),
                    session.version(),
                    view.courseId(),
                    view.patientId(),
                    session.place().slot(),
                    session.isBooked(),
                    session.isHeld(),
                    GIVEN_UP.contains(view.state()),
                    view.state() == SessionState.CLOSED);
        }
    }

    /** @param version that it must still have */
    public record Move(UUID sessionId, long version, Slot to) {}

    /** @param reason the slug of the refusal, as it would be for the session alone */
    public record Obstacle(UUID sessionId, UUID patientId, String reason) implements AboutPatient {}

    /** Those of a site's day that come about, in order of time. */
    public List<Seated> on(UUID siteId, LocalDate day) {
        return sessions.at(siteId, day).stream()
                .map(Seated::of)
                .filter(each -> !each.givenUp() && !each.over())
                .toList();
    }

    public Map<UUID, Seated> now(Collection<UUID> ids) {
        return entities.createQuery("from TreatmentSession where id in :ids", TreatmentSession.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Seated::of)
                .collect(Collectors.toMap(Seated::id, each -> each));
    }

    /**
     * Moves them all, each judged as if it were moved alone after the others. Takes the locks of the patients, of all rooms of
     * the site and of the physicians, which the transaction keeps.
     *
     * @return what stands in the way; unless there is nothing, the caller must give its transaction up
     */
    public List<Obstacle> move(UUID siteId, List<Move> moves) {
        Map<Move, TreatmentSession> moved = locked(siteId, moves);
        List<Obstacle> changed = new ArrayList<>();
        moved.forEach((move, session) -> {
            if (session.version() != move.version() || !session.isBooked()) {
                changed.add(obstacle(session, "session-changed"));
            }
        });
        return changed.isEmpty() ? moveAll(moved) : changed;
    }

    private Map<Move, TreatmentSession> locked(UUID siteId, List<Move> moves) {
        Map<Move, TreatmentSession> moved = new LinkedHashMap<>();
        moves.stream()
                .sorted(Comparator.comparing(
                        move -> sessions.session(move.sessionId()).patientId()))
                .forEach(move -> moved.put(move, sessions.locked(move.sessionId())));
        directory.lockRooms(siteId);
        directory.lockPhysicians(moved.entrySet().stream()
                .flatMap(each -> Stream.of(
                        each.getKey().to().physicianId(),
                        each.getValue().place().physicianId()))
                .toList());
        return moved;
    }

    private List<Obstacle> moveAll(Map<Move, TreatmentSession> moved) {
        Map<TreatmentSession, Slot> before = new LinkedHashMap<>();
        check("deferred");
        try {
            moved.forEach((move, session) -> {
                before.put(session, session.place().slot());
                session.move(move.to(), slots.turnover(), slots.injection());
            });
            entities.flush();
            List<Obstacle> obstacles = moved.entrySet().stream()
                    .flatMap(each -> whyNot(each.getKey(), each.getValue()))
                    .toList();
            if (obstacles.isEmpty()) {
                check("immediate");
                before.forEach(booking::rescheduled);
            }
            return obstacles;
        } catch (ConstraintViolationException overlap) {
            return moved.values().stream()
                    .map(session -> obstacle(session, "slot-taken"))
                    .toList();
        }
    }

    private Stream<Obstacle> whyNot(Move move, TreatmentSession session) {
        try {
            Course course = courses.course(session.courseId());
            booking.mustGoOn(course);
            slots.beginning(move.to().startsAt(), move.to().roomId(), move.to().physicianId());
            slots.mustBeFree(course, move.to(), session.id());
            return Stream.empty();
        } catch (Refusal refused) {
            return Stream.of(obstacle(session, refused.slug()));
        }
    }

    /** Two that exchange their places hold both for a moment: the database looks at them once all have moved. */
    private void check(String when) {
        entities.createNativeQuery("set constraints " + PLACES + " " + when).executeUpdate();
    }

    private static Obstacle obstacle(TreatmentSession session, String reason) {
        return new Obstacle(session.id(), session.patientId(), reason);
    }
}
