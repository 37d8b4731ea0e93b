package clinic.remit.localstack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code infra/clock}: tells the time of the running set, or moves it. */
public final class ClockCommand {

    private static final String USAGE = """
            infra/clock                        tells the time of the running set
            infra/clock P7D                    moves it by seven days (ISO 8601; PT90M is 90 minutes)
            infra/clock 2027-01-31T09:00:00Z   moves it to that time; it never goes back""";

    private ClockCommand() {}

    public static void main(String[] arguments) {
        List<String> services = StackPorts.usual().services().values().stream()
                .map(port -> "http://localhost:" + port)
                .toList();
        StackClock clock = new StackClock(services);
        try {
            if (arguments.length == 1) {
                move(clock, arguments[0]);
            } else if (arguments.length > 1) {
                throw new IllegalArgumentException(USAGE);
            }
            System.out.println(clock.now());
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void move(StackClock clock, String said) {
        try {
            if (said.startsWith("P")) {
                clock.advanceBy(Duration.parse(said));
            } else {
                clock.advanceTo(OffsetDateTime.parse(said).toInstant());
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(said + " is neither a duration nor a time.\n" + USAGE, e);
        }
    }
}
