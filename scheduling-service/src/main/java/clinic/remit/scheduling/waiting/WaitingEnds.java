package clinic.remit.scheduling.waiting;

import clinic.remit.kit.time.DueWork;
import clinic.remit.scheduling.course.CourseEnded;
import clinic.remit.scheduling.course.hold.PatientDied;
import clinic.remit.scheduling.session.booking.Bookings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What ends an entry without anybody's withdrawing it; in the same transaction, under the patient's lock. */
@ApplicationScoped
class WaitingEnds implements DueWork {

    private static final Logger LOG = Logger.getLogger(WaitingEnds.class);
    private static final int AT_A_TIME = 100;

    /** Before its session is cancelled with its course, and before its offer is found impossible: those would be other reasons. */
    private static final int BEFORE_OTHERS = Interceptor.Priority.APPLICATION;

    private final WaitingEntries entries;

    WaitingEnds(WaitingEntries entries) {
        this.entries = entries;
    }

    void on(@Observes @Priority(BEFORE_OTHERS) Bookings.Placed placed) {
        entries.standingOf(placed.courseId())
                .ifPresent(entry -> entry.endBy(placed).ifPresent(reason -> entries.end(entry, reason, null)));
    }

    void on(@Observes @Priority(BEFORE_OTHERS) Bookings.Begun begun) {
        entries.standingOf(begun.courseId())
                .filter(entry -> entry.waitsToMove(begun.sessionId()))
                .ifPresent(entry -> entries.end(entry, WaitingEntry.End.SESSION_GONE, null));
    }

    void on(@Observes @Priority(BEFORE_OTHERS) CourseEnded ended) {
        end(ended.courseId(), WaitingEntry.End.COURSE_ENDED);
    }

    void on(@Observes @Priority(BEFORE_OTHERS) PatientDied died) {
        end(died.courseId(), WaitingEntry.End.PATIENT_DECEASED);
    }

    private void end(UUID courseId, WaitingEntry.End reason) {
        entries.standingOf(courseId).ifPresent(entry -> entries.end(entry, reason, null));
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return entries.nextOver();
    }

    /** An entry of which the last day is over ends; each by itself, so that one that fails holds up no other. */
    @Override
    public void runDue(Instant now) {
        List<UUID> due = entries.over(now, AT_A_TIME);
        long ended = due.stream().filter(id -> ended(id, now)).count();
        if (due.size() == AT_A_TIME && ended > 0) {
            runDue(now);
        }
    }

    private boolean ended(UUID id, Instant now) {
        try {
            entries.endIfOver(id, now);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "An entry of the waiting list whose last day is over could not be ended; it stays due");
            return false;
        }
    }
}
