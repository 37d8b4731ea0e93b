package clinic.remit.outcomes.recommendation;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides open courses again at the change of their local day, and after downtime those that were missed. */
@ApplicationScoped
class DayChanges implements DueWork {

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
        List<Course> due = recommendations.due(now, AT_A_TIME);
        due.forEach(course -> decideAgain.dayChanged(course.patientId(), course.id(), now));
        if (due.size() == AT_A_TIME) {
            runDue(now);
        }
    }
}
