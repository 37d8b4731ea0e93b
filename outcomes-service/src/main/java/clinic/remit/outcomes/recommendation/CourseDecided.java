package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Instant;
import java.util.UUID;

/**
 * A course was decided again; told in the transaction in which it is, whether or not anything came of it.
 *
 * @param siteId null for a course whose start was heard of before sites were kept
 */
public record CourseDecided(
        CourseFacts facts, Trajectory trajectory, UUID siteId, String policyVersion, Instant decidedAt) {}
