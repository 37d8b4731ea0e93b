package clinic.remit.scheduling.course;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.audit.AboutPatient;
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

    record HoldView(
            UUID id,
            UUID patientId,
            UUID courseId,
            HoldCause cause,
            UUID sourceId,
            String reasonCode,
            Instant raisedAt,
            Instant clearedAt,
            String clearedReason)
            implements AboutPatient {}

    /**
     * @param state of the depression, as outcomes-service judged it
     * @param decision null until a physician has decided
     */
    record StandingView(
            UUID recommendationId,
            int recommendationVersion,
            RecommendationKind kind,
            List<String> codes,
            boolean holdsSessions,
            OutcomeState state,
            Decision decision) {}

    record DecisionView(
            UUID id,
            UUID patientId,
            UUID courseId,
            UUID recommendationId,
            int recommendationVersion,
            RecommendationKind recommendation,
            Decision decision,
            String reasonCode,
            UUID decidedBy,
            Instant decidedAt)
            implements AboutPatient {}
}
