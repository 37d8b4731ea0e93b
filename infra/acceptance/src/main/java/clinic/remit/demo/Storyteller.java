package clinic.remit.demo;

import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Site;
import clinic.remit.acceptance.Time;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes what happens, each line with the clinic's own time. */
final class Storyteller {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Time clock;
    private final PrintStream out;

    Storyteller(Time clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    void tell(Person who, String what) {
        tell("%s (%s) %s"
                .formatted(who.username(), who.name().toLowerCase(Locale.ROOT).replace('_', ' '), what));
    }

    void tell(String what) {
        out.printf("  %-22s  %s%n", localTime(clock.now()), what);
    }

    void detail(String what) {
        out.printf("  %-22s    %s%n", "", what);
    }

    String localTime(Instant time) {
        return TIME.format(time.atZone(Site.ZONE));
    }
}
