package clinic.remit.scheduling.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who is offered a free place first. Pure. Whoever has no session booked comes before those who would only come earlier;
 * then the one whose next dose has been possible for longest, then the one who has waited for longest.
 */
final class WaitingOrder {

    private static final Comparator<Waiting> FIRST = Comparator.comparing(Waiting::isBooked)
            .thenComparing(Waiting::doseDueSince)
            .thenComparing(Waiting::waitingSince)
            .thenComparing(Waiting::entryId);

    private WaitingOrder() {}

    /**
     * @param isBooked whether the course has a session ahead
     * @param doseDueSince since when the next dose could have been given; in the future if it is too early for it
     */
    record Waiting(UUID entryId, boolean isBooked, Instant doseDueSince, Instant waitingSince) {}

    static List<Waiting> of(Collection<Waiting> waiting) {
        return waiting.stream().sorted(FIRST).toList();
    }

    /** The first dose is due from the start of the course on, each later one when the least interval is over. */
    static Instant doseDueSince(Instant courseStartedAt, Collection<Instant> doses, Duration leastInterval) {
        return doses.stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(leastInterval))
                .orElse(courseStartedAt);
    }
}
