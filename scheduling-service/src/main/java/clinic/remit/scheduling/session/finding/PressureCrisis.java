package clinic.remit.scheduling.session.finding;

import clinic.remit.scheduling.session.vitals.BloodPressure;
import clinic.remit.scheduling.session.vitals.Vitals;
import java.time.Instant;
import java.util.List;

/**
 * Whether a reading of the blood pressure begins a crisis (domain.md section 3). While it lasts it is taken every 5 minutes: readings that
 * go on above the limit are the same crisis, and one finding, so that nobody is called anew by each. Pure.
 */
final class PressureCrisis {

    private PressureCrisis() {}

    /**
     * @param lastFoundAt when the last crisis of this session until this reading began; null if there was none
     * @param others the other readings of this session, in any order
     */
    static boolean beginsWith(Vitals reading, BloodPressure limit, Instant lastFoundAt, List<Vitals> others) {
        return limit.isReachedBy(reading)
                && (lastFoundAt == null
                        || others.stream()
                                .anyMatch(other -> other.takenAt().isAfter(lastFoundAt)
                                        && other.takenAt().isBefore(reading.takenAt())
                                        && !limit.isReachedBy(other)));
    }
}
