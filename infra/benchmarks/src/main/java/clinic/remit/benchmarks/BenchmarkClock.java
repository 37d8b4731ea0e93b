package clinic.remit.benchmarks;

import clinic.remit.acceptance.Remit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time of the set without asking for it: the question would be measured, too. */
final class BenchmarkClock {

    private BenchmarkClock() {}

    /** Right until the set's clock is moved again. */
    static Clock of(Remit remit) {
        Instant told = remit.clock().now();
        // read after the answer, so that this clock is never ahead of the services': they refuse a score of the future
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), told));
    }
}
