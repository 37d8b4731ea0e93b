package clinic.remit.kit.time;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A clock that can be moved forward, and then goes on at its usual pace. It exists in builds for the local profile and
 * for tests alone: the production build does not contain it. How far it is ahead is kept in a file, so that a service that is
 * started again has the time of the others.
 */
@Singleton
@IfBuildProfile(anyOf = {"local", "test"})
public class MovableClock extends Clock {

    private final Path file;
    private volatile Duration ahead;

    MovableClock(@ConfigProperty(name = "remit.clock.file") Optional<Path> file) {
        this.file = file.orElse(null);
        this.ahead = this.file != null && Files.exists(this.file) ? read(this.file) : Duration.ZERO;
    }

    /**
     * Lets the clock run this far ahead of real time. A distance and not a time, so that the clocks of several services
     * that are moved one after the other agree.
     *
     * @throws IllegalArgumentException if that is in the past: events that have happened cannot unhappen
     */
    synchronized void runAhead(Duration by) {
        if (by.compareTo(ahead) < 0) {
            throw new IllegalArgumentException("The clock is " + ahead + " ahead of real time and only moves forward");
        }
        if (file != null) {
            write(file, by);
        }
        ahead = by;
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Local days are found from the zone of a course or site, not of the clock");
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Duration ahead) {
        try {
            Files.writeString(file, ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
