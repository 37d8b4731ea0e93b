package clinic.remit.patients.eligibility.determination;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Judges again what runs out: the validity of a signed determination, and an age that the policy knows a boundary at. */
@ApplicationScoped
class ValidityEnds implements DueWork {

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
        while (!due.isEmpty()) {
            due.forEach(patientId -> judge.timePassed(patientId, now));
            due = determinations.patientsDue(now, AT_A_TIME);
        }
    }
}
