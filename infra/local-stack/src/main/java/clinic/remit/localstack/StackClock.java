package clinic.remit.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of all three services, moved as one. On the way it stops wherever work falls due in any of them, lets it be
 * done, and waits until the events it brings have been taken in: so time passes as it would have, only faster.
 */
public final class StackClock {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> services;

    /** @param services the addresses of the services that tell the time together */
    public StackClock(List<String> services) {
        this.services = List.copyOf(services);
    }

    private record Reading(Instant now, Duration ahead, Optional<Instant> nextDue, boolean idle) {}

    public Instant now() {
        return read(services.get(0)).now();
    }

    public void advanceBy(Duration time) {
        advanceTo(now().plus(time));
    }

    /** @throws IllegalArgumentException if that time has passed */
    public void advanceTo(Instant target) {
        if (target.isBefore(now())) {
            throw new IllegalArgumentException("The clock stands at %s and only moves forward".formatted(now()));
        }
        awaitIdle();
        for (Optional<Instant> stop = nextStop(target); stop.isPresent(); stop = nextStop(target)) {
            moveTo(stop.get());
            awaitIdle();
        }
        moveTo(target);
        awaitIdle();
    }

    /** Waits until every event has been sent and taken in by all who read it, and nothing is due. */
    public void awaitIdle() {
        Instant end = Instant.now().plus(PATIENCE);
        int quiet = 0;
        // what one service takes in may make it tell something that another has already looked for: two quiet rounds
        while (quiet < 2) {
            quiet = readings().stream().allMatch(Reading::idle) ? quiet + 1 : 0;
            if (quiet == 0) {
                Waiting.pause(Duration.ofMillis(20));
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Events still wait after %s: %s".formatted(PATIENCE, readings()));
            }
        }
    }

    private Optional<Instant> nextStop(Instant target) {
        List<Reading> readings = readings();
        Instant now = readings.get(0).now();
        return readings.stream()
                .flatMap(reading -> reading.nextDue().stream())
                .min(Comparator.naturalOrder())
                .filter(due -> !due.isAfter(target))
                .map(due -> due.isBefore(now) ? now : due);
    }

    private void moveTo(Instant target) {
        Duration wanted = Duration.between(Instant.now(), target);
        Duration already = readings().stream()
                .map(Reading::ahead)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration ahead = (wanted.compareTo(already) > 0 ? wanted : already).truncatedTo(ChronoUnit.MICROS);
        for (String service : services) {
            ask(() -> Http.put(service + "/local/clock", "{\"ahead\":\"%s\"}".formatted(ahead)));
        }
    }

    private List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        services.forEach(service -> readings.add(read(service)));
        return readings;
    }

    private static Reading read(String service) {
        JsonNode reading = ask(() -> Http.get(service + "/local/clock"));
        return new Reading(
                Instant.parse(reading.get("now").asText()),
                Duration.parse(reading.get("ahead").asText()),
                Optional.ofNullable(reading.get("nextDue"))
                        .map(JsonNode::asText)
                        .map(Instant::parse),
                reading.get("idle").asBoolean());
    }

    private interface Question {
        String answer() throws IOException, InterruptedException;
    }

    private static JsonNode ask(Question question) {
        try {
            return JSON.readTree(question.answer());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The services do not tell their time; does the set run? infra/up starts it. " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
