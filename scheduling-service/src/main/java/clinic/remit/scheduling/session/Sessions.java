package clinic.remit.scheduling.session;

import clinic.remit.events.scheduling.PatientNoShow;
import clinic.remit.events.scheduling.SessionBooked;
import clinic.remit.events.scheduling.SessionCancelled;
import clinic.remit.events.scheduling.SessionRescheduled;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The door to sessions. Each command takes the patient's lock first, then looks at the session. */
@ApplicationScoped
class Sessions {

    /** Further away no clinic has sessions, and no calculation is safe. */
    private static final int WITHIN_YEARS = 200;

    private static final String HELD = "from TreatmentSession where held and state = BOOKED";

    private final EntityManager entities;
    private final Courses courses;
    private final Slots slots;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<Bookings.Placed> placed;

    Sessions(
            EntityManager entities,
            Courses courses,
            Slots slots,
            Directory directory,
            Outbox outbox,
            Clock clock,
            Event<Bookings.Placed> placed) {
        this.entities = entities;
        this.courses = courses;
        this.slots = slots;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
        this.placed = placed;
    }

    @Transactional
    TreatmentSession book(SessionRequests.NewSession said) {
        Course course = courses.lock(said.courseId());
        mustGoOn(course);
        if (isFull(course)) {
            throw new Conflict(
                    "maximum-booked",
                    "The protocol allows no more injections than are given and booked.",
                    Map.of("maximumInjections", course.maximumInjections()));
        }
        Slot slot = slots.beginning(said.startsAt(), said.roomId(), said.physicianId());
        slots.mustBeFree(course, slot, null);
        TreatmentSession session = TreatmentSession.book(Ids.next(), course, slot, slots.turnover(), slots.injection());
        entities.persist(session);
        mustNotOverlap();
        SessionView view = session.view();
        outbox.publish(new SessionBooked(
                view.patientId(),
                view.courseId(),
                view.id(),
                view.siteId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                clock.instant()));
        hasPlace(session, null, slot);
        return session;
    }

    boolean isFull(Course course) {
        long booked =
                of(course.id()).stream().filter(TreatmentSession::isBeforeDose).count();
        return course.injectionsGiven() + booked >= course.maximumInjections();
    }

    @Transactional
    TreatmentSession move(UUID id, String ifMatch, SessionRequests.Move said) {
        return move(lock(id, ifMatch), said);
    }

    /** The caller holds the patient's lock. */
    TreatmentSession move(TreatmentSession session, SessionRequests.Move said) {
        Course course = courses.course(session.courseId());
        mustGoOn(course);
        Slot before = session.slot();
        Slot slot = slots.beginning(said.startsAt(), said.roomId(), said.physicianId());
        slots.mustBeFree(course, slot, session.id());
        session.move(slot, slots.turnover(), slots.injection());
        mustNotOverlap();
        SessionView view = session.view();
        outbox.publish(new SessionRescheduled(
                view.patientId(),
                view.courseId(),
                view.id(),
                view.siteId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                before.startsAt(),
                clock.instant()));
        hasPlace(session, before, slot);
        return session;
    }

    @Transactional
    TreatmentSession cancel(UUID id, String ifMatch, String reasonCode) {
        TreatmentSession session = lock(id, ifMatch);
        cancel(session, reasonCode);
        return session;
    }

    /** The caller holds the patient's lock. */
    void cancel(TreatmentSession session, String reasonCode) {
        session.cancel(reasonCode);
        SessionView view = session.view();
        outbox.publish(new SessionCancelled(view.patientId(), view.courseId(), view.id(), reasonCode, clock.instant()));
        givesUpPlace(session);
    }

    void givesUpPlace(TreatmentSession session) {
        hasPlace(session, session.slot(), null);
    }

    private void hasPlace(TreatmentSession session, Slot before, Slot after) {
        placed.fire(new Bookings.Placed(session.courseId(), session.id(), session.siteId(), before, after));
    }

    @Transactional
    TreatmentSession didNotCome(UUID id, String ifMatch) {
        TreatmentSession session = lock(id, ifMatch);
        session.didNotCome(clock.instant());
        SessionView view = session.view();
        outbox.publish(new PatientNoShow(view.patientId(), view.courseId(), id, clock.instant()));
        givesUpPlace(session);
        return session;
    }

    /** When the next of the held sessions that are not begun should begin. */
    Optional<Instant> nextHeldStart() {
        return Optional.ofNullable(entities.createQuery("select min(startsAt) " + HELD, Instant.class)
                .getSingleResult());
    }

    @Transactional
    List<UUID> heldUntil(Instant now, int atMost) {
        return entities.createQuery("select id " + HELD + " and startsAt <= :now order by startsAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Gives the slot of a held session free, unless it was released or moved meanwhile. */
    @Transactional
    void lapse(UUID id, Instant now) {
        TreatmentSession session = locked(id);
        if (session.isHeld() && session.isBooked() && !session.view().startsAt().isAfter(now)) {
            cancel(session, "HELD_LAPSED");
        }
    }

    TreatmentSession session(UUID id) {
        TreatmentSession session = entities.find(TreatmentSession.class, id);
        if (session == null) {
            throw new NotFound("session", id);
        }
        return session;
    }

    List<TreatmentSession> of(UUID courseId) {
        return entities.createQuery(
                        "from TreatmentSession where courseId = :id order by startsAt, id", TreatmentSession.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** @param wished a local day of the site; null for today */
    List<TreatmentSession> at(UUID siteId, LocalDate wished) {
        ZoneId zone = ZoneId.of(directory.site(siteId).timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = wished == null ? today : wished;
        if (Math.abs(ChronoUnit.YEARS.between(today, day)) > WITHIN_YEARS) {
            return List.of();
        }
        return entities.createQuery("""
                        from TreatmentSession where siteId = :site and startsAt >= :from and startsAt < :to
                        order by startsAt, id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
    }

    TreatmentSession locked(UUID id) {
        TreatmentSession session = session(id);
        courses.lock(session.courseId());
        entities.refresh(session);
        return session;
    }

    TreatmentSession lock(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        TreatmentSession session = locked(id);
        Etags.check(ifMatch, session.version());
        return session;
    }

    /** The locks and the search leave nothing to find here; the database has the last word. */
    private void mustNotOverlap() {
        try {
            entities.flush();
        } catch (ConstraintViolationException overlap) {
            throw new Conflict(
                    "slot-taken",
                    "The room, the physician or the patient is booked at this time. Search for slots again.",
                    Map.of("constraint", String.valueOf(overlap.getConstraintName())));
        }
    }

    private void mustGoOn(Course course) {
        course.requireActive();
        if (courses.isHeld(course.id())) {
            throw new Conflict(
                    "course-held",
                    "The course is held; its holds say why. Nothing is booked before they end.",
                    Map.of("courseId", course.id()));
        }
    }

    void flush() {
        entities.flush();
    }
}
