package clinic.remit.outcomes.recommendation;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides open courses again at the change of their local day, looks at those that are followed up on the days when a score is missed, and
 * after downtime catches up.
 */
@ApplicationScoped
class DayChanges implements DueWork {

    private static final Logger LOG = Logger.getLogger(DayChanges.class);
    private static final int AT_A_TIME = 100;

    private final Recommendations recommendations;
    private final DecideAgain decideAgain;

    DayChanges(Recommendations recommendations, DecideAgain decideAgain) {
        this.recommendations = recommendations;
        this.decideAgain = decideAgain;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return recommendations.nextDue();
    }

    /** Each course in a transaction of its own. */
    @Override
    public void runDue(Instant now) {
        List<UUID> failed = new ArrayList<>();
        List<Course> due = recommendations.due(now, failed, AT_A_TIME);
        while (!due.isEmpty()) {
            for (Course course : due) {
                try {
                    decideAgain.dayChanged(course.patientId(), course.id(), now);
                } catch (RuntimeException e) {
                    // the others must not wait for this one; it stays due and is tried again
                    LOG.errorf(e, "Course %s could not be decided again", course.id());
                    failed.add(course.id());
                }
            }
            due = recommendations.due(now, failed, AT_A_TIME);
        }
    }
}
