package clinic.remit.scheduling.api;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What goes beside the injections of one visit's course; each command of a test has something of its own to work on. */
final class Support {

    private static final Set<Command> OF_SESSIONS = Set.of(
            Command.SUPPORT_RESCHEDULING,
            Command.SUPPORT_OUTCOME,
            Command.SUPPORT_CANCELLATION,
            Command.SUPPORT_VOIDING);
    private static final Set<Command> OF_GOALS =
            Set.of(Command.GOAL_PROGRESS, Command.PROGRESS_VOIDING, Command.GOAL_ENDING, Command.GOAL_VOIDING);
    private static final Set<Command> OF_FEEDS = Set.of(Command.FEED_REVOCATION);

    private final Visit visit;
    private final Map<Command, UUID> made = new EnumMap<>(Command.class);
    private UUID progress;
    private int times;

    Support(Visit visit) {
        this.visit = visit;
    }

    boolean isOf(Command command) {
        return OF_SESSIONS.contains(command) || OF_GOALS.contains(command) || OF_FEEDS.contains(command);
    }

    String etag(Command command) {
        return Clinic.as(OF_FEEDS.contains(command) ? "coordinator" : "nurse")
                .get(resource(command))
                .header("ETag");
    }

    String on(Command command, String path) {
        String id = made(command).toString();
        String named =
                path.replace("{supportSession}", id).replace("{goal}", id).replace("{feed}", id);
        return named.contains("{progress}") ? named.replace("{progress}", progress.toString()) : named;
    }

    private String resource(Command command) {
        UUID id = made(command);
        if (OF_SESSIONS.contains(command)) {
            return "/v1/support-sessions/" + id;
        }
        return (OF_GOALS.contains(command) ? "/v1/support-goals/" : "/v1/calendar-feeds/") + id;
    }

    private UUID made(Command command) {
        if (!made.containsKey(command)) {
            made.put(command, OF_SESSIONS.contains(command) ? begun() : OF_GOALS.contains(command) ? goal() : feed());
        }
        return made.get(command);
    }

    /** A time at which the patient has nothing else; it may have passed. */
    Instant freeTime() {
        return Clinic.now().minus(Duration.ofHours(++times)).plusSeconds(60);
    }

    private UUID begun() {
        return planned("PREPARATION", freeTime());
    }

    UUID planned(String kind, Instant startsAt) {
        return id(Clinic.post("coordinator", "/v1/courses/" + visit.course + "/support-sessions", """
                {"kind":"%s","startsAt":"%s","therapistId":"%s","minutes":50,"note":"N-1"}""".formatted(
                        kind, startsAt, UUID.randomUUID())));
    }

    private UUID goal() {
        UUID goal = goal("ACTIVITY");
        Response recorded = Clinic.post(
                "nurse",
                "/v1/support-goals/" + goal + "/progress",
                "{\"observedOn\":\"%s\",\"finding\":\"NOT_KEPT\"}".formatted(dayBefore(1)));
        recorded.then().statusCode(201);
        progress = UUID.fromString(recorded.path("progress[0].id"));
        return goal;
    }

    UUID goal(String kind) {
        return id(Clinic.post(
                "therapist", "/v1/courses/" + visit.course + "/support-goals", """
                {"kind":"%s","agreedOn":"%s"}""".formatted(kind, dayBefore(2))));
    }

    private UUID feed() {
        return id(Clinic.post("coordinator", "/v1/calendar-feeds", """
                {"of":"SITE","siteId":"%s"}""".formatted(visit.site)));
    }

    /** A day that is over, and no day of the future, in every zone. */
    static LocalDate dayBefore(int days) {
        return LocalDate.ofInstant(Clinic.now(), ZoneOffset.UTC).minusDays(days);
    }

    private static UUID id(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }
}
