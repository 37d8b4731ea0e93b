package clinic.remit.scheduling.session.observation;

import clinic.remit.scheduling.session.discharge.DischargePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When vital signs are due after a dose (domain.md section 3), and which are overdue. Pure. */
public final class ObservationSchedule {

    private ObservationSchedule() {}

    @Schema(name = "VitalsStatus")
    public enum Status {
        TAKEN,
        /** Taken, but later than the tolerance. */
        TAKEN_LATE,
        /** Nobody took them, and later ones were taken. */
        MISSED,
        OVERDUE,
        DUE,
        UPCOMING
    }

    /**
     * @param afterMinutes since the dose; null for what an alarm asks for
     * @param takenAt null as long as nobody has
     */
    @Schema(name = "VitalsStep")
    public record Step(Integer afterMinutes, Instant dueAt, Status status, Instant takenAt) {}

    /** @param alarming it called the physician */
    public record Reading(Instant takenAt, boolean alarming) {}

    /**
     * @param readings since the dose, in order of time
     * @param closedAt null while the patient is observed; afterwards nothing is due any more
     */
    public static List<Step> of(
            Instant injectedAt, List<Reading> readings, Instant closedAt, DischargePolicy policy, Instant now) {
        List<Instant> due = policy.vitalsAfterMinutes().stream()
                .map(minutes -> injectedAt.plus(Duration.ofMinutes(minutes)))
                .filter(at -> closedAt == null || !at.isAfter(closedAt))
                .toList();
        Map<Instant, Instant> taken = assign(readings, due, policy.vitalsTolerance());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Instant at = due.get(i);
            Status status = taken.containsKey(at)
                    ? taken.get(at).isAfter(at.plus(policy.vitalsTolerance())) ? Status.TAKEN_LATE : Status.TAKEN
                    : open(at, readings, closedAt, policy, now);
            steps.add(new Step(policy.vitalsAfterMinutes().get(i), at, status, taken.get(at)));
        }
        Reading last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
        if (last != null && last.alarming() && closedAt == null) {
            Instant at = last.takenAt().plus(policy.afterAlarm());
            steps.add(new Step(null, at, now.isAfter(at) ? Status.OVERDUE : Status.DUE, null));
        }
        return steps.stream().sorted(Comparator.comparing(Step::dueAt)).toList();
    }

    private static Status open(
            Instant due, List<Reading> readings, Instant closedAt, DischargePolicy policy, Instant now) {
        Instant latest = due.plus(policy.vitalsTolerance());
        if (closedAt != null
                || readings.stream().anyMatch(each -> each.takenAt().isAfter(latest))) {
            return Status.MISSED;
        } else if (now.isAfter(latest)) {
            return Status.OVERDUE;
        }
        return now.isBefore(due.minus(policy.vitalsTolerance())) ? Status.UPCOMING : Status.DUE;
    }

    /** Each reading serves one step: the nearest within the tolerance; else, as a late one, the last step that was due and not taken. */
    private static Map<Instant, Instant> assign(List<Reading> readings, List<Instant> due, Duration tolerance) {
        Map<Instant, Instant> taken = new HashMap<>();
        List<Instant> others = new ArrayList<>();
        for (Reading reading : readings) {
            nearest(due.stream().filter(at -> !taken.containsKey(at)), reading.takenAt(), tolerance)
                    .ifPresentOrElse(at -> taken.put(at, reading.takenAt()), () -> others.add(reading.takenAt()));
        }
        for (Instant at : others) {
            due.stream()
                    .filter(each -> each.plus(tolerance).isBefore(at))
                    .reduce((earlier, later) -> later)
                    .ifPresent(each -> taken.putIfAbsent(each, at));
        }
        return taken;
    }

    private static Optional<Instant> nearest(Stream<Instant> due, Instant at, Duration tolerance) {
        return due.filter(each -> Duration.between(each, at).abs().compareTo(tolerance) <= 0)
                .min(Comparator.comparing(each -> Duration.between(each, at).abs()));
    }

    /** The first that somebody has yet to take; null when nothing is due any more. */
    public static Instant next(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.status() == Status.OVERDUE
                        || step.status() == Status.DUE
                        || step.status() == Status.UPCOMING)
                .map(Step::dueAt)
                .findFirst()
                .orElse(null);
    }
}
