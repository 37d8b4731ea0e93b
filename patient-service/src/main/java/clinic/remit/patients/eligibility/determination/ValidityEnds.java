package clinic.remit.patients.eligibility.determination;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Judges again what runs out: the validity of a signed determination, and an age that the policy knows a boundary at. */
@ApplicationScoped
class ValidityEnds implements DueWork {

    private static final Logger LOG = Logger.getLogger(ValidityEnds.class);
    private static final int AT_A_TIME = 100;

    private final DeterminationRepository determinations;
    private final Determinations judge;

    ValidityEnds(DeterminationRepository determinations, Determinations judge) {
        this.determinations = determinations;
        this.judge = judge;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return determinations.nextDue();
    }

    /** Each patient in a transaction of its own. */
    @Override
    public void runDue(Instant now) {
        List<UUID> due = determinations.patientsDue(now, AT_A_TIME);
        long judged = due.stream().filter(patientId -> judged(patientId, now)).count();
        if (due.size() == AT_A_TIME && judged > 0) {
            runDue(now);
        }
    }

    private boolean judged(UUID patientId, Instant now) {
        try {
            judge.timePassed(patientId, now);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A determination that fell due could not be judged again; it stays due");
            return false;
        }
    }
}
