package clinic.remit.scheduling.session;

import clinic.remit.events.scheduling.SessionHeld;
import clinic.remit.events.scheduling.SessionReleased;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.time.DueWork;
import clinic.remit.scheduling.course.CourseEnded;
import clinic.remit.scheduling.course.HoldCleared;
import clinic.remit.scheduling.course.HoldRaised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a hold of the course, its end, and the passing of time do to sessions before their dose; in the same transaction. */
@ApplicationScoped
class HeldSessions implements DueWork {

    private static final String HELD = "from TreatmentSession where held and state = BOOKED";

    private final EntityManager entities;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    HeldSessions(EntityManager entities, Sessions sessions, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    void on(@Observes HoldRaised raised) {
        for (TreatmentSession session : beforeDose(raised.courseId())) {
            if (raised.deceased()) {
                sessions.cancel(session, "PATIENT_DECEASED");
            } else {
                session.voidClearance();
                session.hold();
                outbox.publish(new SessionHeld(
                        raised.patientId(),
                        raised.courseId(),
                        session.id(),
                        raised.holdId(),
                        raised.cause(),
                        clock.instant()));
            }
        }
    }

    void on(@Observes HoldCleared cleared) {
        if (cleared.othersOpen()) {
            return;
        }
        for (TreatmentSession session : beforeDose(cleared.courseId())) {
            if (session.isHeld()) {
                session.release();
                outbox.publish(
                        new SessionReleased(cleared.patientId(), cleared.courseId(), session.id(), clock.instant()));
            }
        }
    }

    void on(@Observes CourseEnded ended) {
        beforeDose(ended.courseId()).forEach(session -> sessions.cancel(session, "COURSE_ENDED"));
    }

    private List<TreatmentSession> beforeDose(UUID courseId) {
        return sessions.of(courseId).stream()
                .filter(TreatmentSession::isBeforeDose)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(entities.createQuery("select min(startsAt) " + HELD, Instant.class)
                .getSingleResult());
    }

    /** A session that is still held when it should begin lapses; its slot is free. */
    @Override
    @Transactional
    public void runDue(Instant now) {
        entities.createQuery("select id " + HELD + " and startsAt <= :now order by startsAt", UUID.class)
                .setParameter("now", now)
                .getResultList()
                .forEach(id -> {
                    TreatmentSession session = sessions.locked(id);
                    if (session.isHeld() && session.isBooked()) {
                        sessions.cancel(session, "HELD_LAPSED");
                    }
                });
    }
}
