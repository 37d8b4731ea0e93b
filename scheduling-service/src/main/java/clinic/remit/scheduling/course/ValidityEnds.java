package clinic.remit.scheduling.course;

import clinic.remit.kit.time.DueWork;
import clinic.remit.scheduling.course.known.KnownFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Holds a course when the determination that it rests on runs out, also if nobody tells. */
@ApplicationScoped
class ValidityEnds implements DueWork {

    private static final Logger LOG = Logger.getLogger(ValidityEnds.class);
    private static final int AT_A_TIME = 100;

    private final KnownFacts known;
    private final Courses courses;

    ValidityEnds(KnownFacts known, Courses courses) {
        this.known = known;
        this.courses = courses;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return known.nextExpiry();
    }

    /** Each patient in a transaction of its own, so that one that fails holds up no other. */
    @Override
    public void runDue(Instant now) {
        List<UUID> due = known.expired(now, AT_A_TIME);
        long settled = due.stream().filter(this::settled).count();
        if (due.size() == AT_A_TIME && settled > 0) {
            runDue(now);
        }
    }

    private boolean settled(UUID patientId) {
        try {
            courses.timePassed(patientId);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A course whose determination ran out could not be held; it stays due");
            return false;
        }
    }
}
