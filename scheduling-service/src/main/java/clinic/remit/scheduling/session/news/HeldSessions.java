package clinic.remit.scheduling.session.news;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.events.scheduling.SessionHeld;
import clinic.remit.events.scheduling.SessionReleased;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.time.DueWork;
import clinic.remit.scheduling.course.CourseEnded;
import clinic.remit.scheduling.course.hold.HoldCleared;
import clinic.remit.scheduling.course.hold.HoldRaised;
import clinic.remit.scheduling.course.hold.PatientDied;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.booking.Booking;
import clinic.remit.scheduling.session.warning.SessionWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a hold of the course, its end, and the passing of time do to sessions before their dose; in the same transaction. */
@ApplicationScoped
class HeldSessions implements DueWork {

    private static final Logger LOG = Logger.getLogger(HeldSessions.class);
    private static final int AT_A_TIME = 100;

    private final Sessions sessions;
    private final Booking booking;
    private final LapsingSessions lapsing;
    private final SessionWarnings warnings;
    private final Outbox outbox;
    private final Clock clock;

    HeldSessions(
            Sessions sessions,
            Booking booking,
            LapsingSessions lapsing,
            SessionWarnings warnings,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.booking = booking;
        this.lapsing = lapsing;
        this.warnings = warnings;
        this.outbox = outbox;
        this.clock = clock;
    }

    void on(@Observes HoldRaised raised) {
        for (TreatmentSession session : sessions.of(raised.courseId())) {
            EffectOfNews effect = EffectOfNews.of(EffectOfNews.News.of(raised.cause()), session.state());
            if (effect == EffectOfNews.PHYSICIAN_WARNED) {
                warn(session, raised);
            } else if (effect != EffectOfNews.NONE) {
                hold(session, raised, effect);
            }
        }
    }

    /** Of an alert warns the alert itself: {@link AlertedSessions}. */
    private void warn(TreatmentSession session, HoldRaised raised) {
        if (raised.cause() != HoldCause.ALERT) {
            warnings.raise(session.id(), session.siteId(), raised);
        }
    }

    private void hold(TreatmentSession session, HoldRaised raised, EffectOfNews effect) {
        if (effect == EffectOfNews.CLEARANCE_VOID_AND_HELD) {
            session.voidClearance();
        }
        session.hold();
        outbox.publish(new SessionHeld(
                raised.patientId(), raised.courseId(), session.id(), raised.holdId(), raised.cause(), clock.instant()));
    }

    void on(@Observes PatientDied died) {
        cancel(died.courseId(), EffectOfNews.News.PATIENT_DECEASED, "PATIENT_DECEASED");
    }

    void on(@Observes HoldCleared cleared) {
        if (cleared.othersOpen()) {
            return;
        }
        for (TreatmentSession session : sessions.of(cleared.courseId())) {
            if (session.isHeld()) {
                session.release();
                outbox.publish(
                        new SessionReleased(cleared.patientId(), cleared.courseId(), session.id(), clock.instant()));
            }
        }
    }

    void on(@Observes CourseEnded ended) {
        cancel(ended.courseId(), EffectOfNews.News.COURSE_ENDED, "COURSE_ENDED");
    }

    private void cancel(UUID courseId, EffectOfNews.News news, String reasonCode) {
        sessions.of(courseId).stream()
                .filter(session -> EffectOfNews.of(news, session.state()) == EffectOfNews.CANCELLED)
                .forEach(session -> booking.cancel(session, reasonCode));
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return lapsing.nextHeldStart();
    }

    /** A session that is still held when it should begin lapses; each by itself, so that one that fails holds up no other. */
    @Override
    public void runDue(Instant now) {
        List<UUID> due = lapsing.heldUntil(now, AT_A_TIME);
        long lapsed = due.stream().filter(id -> lapsed(id, now)).count();
        if (due.size() == AT_A_TIME && lapsed > 0) {
            runDue(now);
        }
    }

    private boolean lapsed(UUID id, Instant now) {
        try {
            lapsing.lapse(id, now);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A session that is still held at its start could not be cancelled; it stays due");
            return false;
        }
    }
}
