package clinic.remit.outcomes.due;

import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What decides which scores of a patient are due.
 *
 * @param courses all that have started, the oldest first
 * @param screen the positive suicide item that waits for a screening; null if none does
 * @param unasked the newest score that left the suicide item out, if nothing later has asked; else null
 */
public record DueFacts(boolean deceased, List<Plan> courses, Answer screen, Answer unasked) {

    /** @param siteId null for a course whose start was heard of before sites were kept */
    public record Plan(
            CourseFacts facts,
            Trajectory trajectory,
            UUID siteId,
            boolean completed,
            Instant endedAt,
            List<Booked> sessions) {}

    /** A session that has not ended. */
    public record Booked(UUID sessionId, UUID siteId, Instant startsAt) {}

    public record Answer(String instrument, Score score, boolean atHome, Instant recordedAt) {}
}
