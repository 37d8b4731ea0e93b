package clinic.remit.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a program to become ready, and gives up at once when it has ended. */
final class Waiting {

    private Waiting() {}

    static void until(String what, Duration patience, Child child, BooleanSupplier ready) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new StartFailed(child.obituary());
            }
            if (System.nanoTime() > end) {
                throw new StartFailed("%s did not become ready in %d s. The end of %s:%n%s"
                        .formatted(what, patience.toSeconds(), child.log(), Logs.tail(child.log(), 20)));
            }
            pause(Duration.ofMillis(50));
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted");
        }
    }
}
