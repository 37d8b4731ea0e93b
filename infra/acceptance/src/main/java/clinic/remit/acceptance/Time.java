package clinic.remit.acceptance;

import clinic.remit.localstack.StackClock;
import java.time.Duration;
import java.time.Instant;

/** The time of the set that is driven: moved at will in the local profile, real in production. */
public interface Time {

    Instant now();

    void advanceTo(Instant target);

    void advanceBy(Duration time);

    /** Waits until every event has been sent and taken in by all who read it. */
    void awaitIdle();

    static Time of(StackClock clock) {
        return new Time() {
            @Override
            public Instant now() {
                return clock.now();
            }

            @Override
            public void advanceTo(Instant target) {
                clock.advanceTo(target);
            }

            @Override
            public void advanceBy(Duration time) {
                clock.advanceBy(time);
            }

            @Override
            public void awaitIdle() {
                clock.awaitIdle();
            }
        };
    }
}
