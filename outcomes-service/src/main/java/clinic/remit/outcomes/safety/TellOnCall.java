package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.safety.oncall.delivery.Notifications;
import jakarta.transaction.TransactionScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells the on-call of what a transaction raises: of each alert at once, or of those of a batch when all of them are raised, by the most
 * urgent. A person who is paged hundreds of times for history does not hear the one page that counts; and no alert is raised, timed or
 * levelled differently for it.
 */
@TransactionScoped
class TellOnCall {

    private final Notifications notifications;
    private final SafetyPolicy policy;
    private final Map<Group, List<Alert>> waiting = new LinkedHashMap<>();
    private Instant since;

    TellOnCall(Notifications notifications, SafetyPolicy policy) {
        this.notifications = notifications;
        this.policy = policy;
    }

    /** @param patientId null for evidence that is history: a site is told of it once, whosoever it is */
    private record Group(UUID siteId, AlertLevel level, UUID patientId) {}

    <T> T together(Instant now, Supplier<T> raising) {
        since = now;
        T result = raising.get();
        since = null;
        waiting.values().forEach(this::tell);
        waiting.clear();
        return result;
    }

    /** When the batch that is under way began: all that it raises is raised then. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Whether the alert is one of a batch, which is told of when it is complete. */
    boolean tellsLater(Alert alert) {
        if (since == null) {
            return false;
        }
        List<Alert> group = waiting.computeIfAbsent(
                new Group(alert.siteId(), alert.level(), isHistory(alert) ? null : alert.patientId()),
                none -> new ArrayList<>());
        group.add(alert);
        alert.toldWith(group.get(0).id());
        return true;
    }

    void raised(Alert alert) {
        notifications.raised(alert.news(1, policy));
    }

    private boolean isHistory(Alert alert) {
        return alert.evidenceAt().isBefore(since.minus(Duration.ofDays(policy.historyAfterDays())));
    }

    private void tell(List<Alert> group) {
        Alert mostUrgent =
                group.stream().min(Comparator.comparing(Alert::acknowledgeBy)).orElseThrow();
        notifications.raised(mostUrgent.news(group.size(), policy));
    }
}
