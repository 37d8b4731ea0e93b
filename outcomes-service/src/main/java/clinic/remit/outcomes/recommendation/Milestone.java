package clinic.remit.outcomes.recommendation;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.RelapseDetected;
import clinic.remit.events.outcomes.RemissionReached;
import clinic.remit.events.outcomes.ResponseReached;
import clinic.remit.events.outcomes.SustainedRemissionReached;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Something that a course has reached, with the score that it was reached with; told once. */
record Milestone(Kind kind, DailyScore score, LocalDate onset) {

    enum Kind {
        RESPONSE,
        REMISSION,
        SUSTAINED_REMISSION,
        RELAPSE
    }

    static List<Milestone> of(Trajectory trajectory) {
        List<Milestone> reached = new ArrayList<>();
        trajectory.scores().stream()
                .filter(trajectory::isResponse)
                .findFirst()
                .ifPresent(it -> reached.add(new Milestone(Kind.RESPONSE, it, it.day())));
        List<DailyScore> run = trajectory.sustained().run();
        if (!run.isEmpty()) {
            reached.add(new Milestone(Kind.REMISSION, run.get(0), run.get(0).day()));
        }
        if (trajectory.achieved() != null) {
            reached.add(new Milestone(
                    Kind.SUSTAINED_REMISSION,
                    trajectory.achieved().score(),
                    trajectory.achieved().onset()));
        }
        if (trajectory.relapse() != null) {
            DailyScore it = trajectory.relapse();
            reached.add(new Milestone(Kind.RELAPSE, it, it.day()));
        }
        return reached;
    }

    String key() {
        return kind + ":" + score.assessmentId();
    }

    DomainEvent event(UUID patient, UUID course, String instrument, Instant now) {
        UUID id = score.assessmentId();
        int total = score.total();
        LocalDate day = score.day();
        return switch (kind) {
            case RESPONSE -> new ResponseReached(patient, course, id, instrument, total, onset, day, now);
            case REMISSION -> new RemissionReached(patient, course, id, instrument, total, onset, day, now);
            case SUSTAINED_REMISSION ->
                new SustainedRemissionReached(patient, course, id, instrument, total, onset, day, now);
            case RELAPSE -> new RelapseDetected(patient, course, id, instrument, total, onset, day, now);
        };
    }
}
