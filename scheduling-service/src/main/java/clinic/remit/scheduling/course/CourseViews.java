package clinic.remit.scheduling.course;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.course.hold.HoldView;
import clinic.remit.scheduling.course.known.StandingView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of courses. */
final class CourseViews {

    private CourseViews() {}

    /**
     * @param inductionInjections so many are given at the least interval; after them a response spaces the course
     * @param daysAfterResponse the intervals then; empty for a course that is not spaced
     * @param held whether a hold is open
     */
    record CourseView(
            UUID id,
            UUID patientId,
            UUID siteId,
            String timeZone,
            UUID prescriberId,
            UUID precedingCourseId,
            UUID determinationId,
            String primaryInstrument,
            BigDecimal startDoseMgPerKg,
            List<BigDecimal> doseStepsMgPerKg,
            BigDecimal capDoseMgPerKg,
            int maximumInjections,
            int leastIntervalHours,
            int inductionInjections,
            List<Integer> daysAfterResponse,
            String policyVersion,
            Course.Status status,
            boolean held,
            int injectionsGiven,
            Instant startedAt,
            Instant endedAt,
            String endReason,
            List<HoldView> holds,
            StandingView recommendation)
            implements AboutPatient {}
}
