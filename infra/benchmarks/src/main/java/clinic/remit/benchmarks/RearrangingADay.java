package clinic.remit.benchmarks;

import clinic.remit.acceptance.Answer;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty sessions of a day at a site of twelve rooms and four physicians, of whom one falls ill at one o'clock. */
final class RearrangingADay {

    private static final int SESSIONS = 40;
    private static final int ROOMS = 12;
    private static final int ROOMS_OF_A_PHYSICIAN = 3;
    private static final int PLANS = 5;
    private static final Duration ROOM_TAKEN = Duration.ofMinutes(165);
    private static final Duration APART = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final LocalTime OPENS = LocalTime.of(7, 0);

    private final Remit remit;
    private final UUID site;
    private final List<UUID> rooms;
    private final List<UUID> physicians;
    private final LocalDate day;

    private RearrangingADay(Remit remit) {
        this.remit = remit;
        String week = Arrays.stream(DayOfWeek.values())
                .map("{\"day\": \"%s\", \"opens\": \"07:00\", \"closes\": \"19:00\"}"::formatted)
                .collect(Collectors.joining(", "));
        site = created("/v1/sites", """
                {"code": "%s", "name": "Rearranged", "timeZone": "%s", "openingHours": [%s]}""".formatted(UUID.randomUUID(), Site.ZONE, week));
        rooms = IntStream.range(0, ROOMS)
                .mapToObj(n -> created("/v1/sites/" + site + "/rooms", "{\"name\": \"Room %d\"}".formatted(n)))
                .toList();
        physicians = IntStream.range(0, ROOMS / ROOMS_OF_A_PHYSICIAN)
                .mapToObj(n -> UUID.randomUUID())
                .toList();
        physicians.forEach(this::employ);
        day = remit.clock().now().atZone(Site.ZONE).toLocalDate().plusDays(1);
    }

    static void measure(Remit remit, Table table) {
        new RearrangingADay(remit).measure(table);
    }

    private UUID created(String path, String body) {
        return remit.scheduling()
                .post(Person.ADMINISTRATOR, path, body)
                .expect(201)
                .id();
    }

    private void employ(UUID physician) {
        created("/v1/physicians", "{\"userId\": \"%s\", \"name\": \"Dr. Benchmark\"}".formatted(physician));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            created("/v1/physicians/" + physician + "/availability", """
                    {"siteId": "%s", "day": "%s", "from": "07:00", "to": "19:00"}""".formatted(site, weekday));
        }
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(Site.ZONE).toInstant();
    }

    /** Room by room, one after the other; those of a physician begin a quarter of an hour apart. */
    private void book(int number) {
        int room = number % ROOMS;
        Instant start = at(OPENS)
                .plus(ROOM_TAKEN.multipliedBy(number / ROOMS))
                .plus(APART.multipliedBy(room % ROOMS_OF_A_PHYSICIAN));
        UUID patient = Patient.eligible(remit, "Rearranged", UUID.randomUUID().toString())
                .id();
        UUID course = remit.scheduling()
                .post(Person.PHYSICIAN, "/v1/courses", """
                        {"patientId": "%s", "siteId": "%s", "prescriberId": "%s", "primaryInstrument": "PHQ-9"}""".formatted(patient, site, Person.PHYSICIAN.id()))
                .expect(201)
                .id();
        remit.scheduling()
                .post(Person.COORDINATOR, "/v1/sessions", """
                        {"courseId": "%s", "startsAt": "%s", "roomId": "%s", "physicianId": "%s"}""".formatted(
                                course, start, rooms.get(room), physicians.get(room / ROOMS_OF_A_PHYSICIAN)))
                .expect(201);
    }

    private void measure(Table table) {
        IntStream.range(0, SESSIONS).forEach(this::book);
        List<Long> millis = new ArrayList<>();
        Answer plan = null;
        for (int n = 0; n < PLANS; n++) {
            long began = System.nanoTime();
            plan = proposed();
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        millis.sort(Long::compare);
        table.add(
                "a day of 40 sessions, a physician ill from 13:00: asked to proposed, median / longest of " + PLANS,
                "%.1f / %.1f s".formatted(millis.get(PLANS / 2) / 1000.0, millis.get(PLANS - 1) / 1000.0),
                "",
                "");
        table.add(
                "patients moved by it (in another room or under another physician: " + plan.text("/figures/reassigned")
                        + ", without a place: " + plan.text("/figures/unplaced") + ")",
                plan.text("/figures/moved"),
                plan.text("/figures/leastMoved") + ": no plan goes below",
                "");
        long began = System.nanoTime();
        remit.scheduling()
                .post(
                        Person.COORDINATOR,
                        "/v1/rearrangements/" + plan.id() + "/acceptance",
                        plan.etag(),
                        "{\"leaveUnplaced\": []}")
                .expect(200);
        table.add(
                "accepting it",
                "%d ms".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis()),
                "",
                "");
    }

    private Answer proposed() {
        UUID asked = remit.scheduling()
                .post(Person.COORDINATOR, "/v1/sites/" + site + "/rearrangements", """
                        {"date": "%s", "reasonCode": "PHYSICIAN_ABSENT",
                         "physiciansAbsent": [{"physicianId": "%s", "from": "%s", "until": "%s"}]}""".formatted(
                                day, physicians.get(0), at(LocalTime.of(13, 0)), at(LocalTime.of(19, 0))))
                .expect(201)
                .id();
        while (true) {
            Answer plan = remit.scheduling()
                    .get(Person.COORDINATOR, "/v1/rearrangements/" + asked)
                    .expect(200);
            if (!plan.text("/state").equals("SOLVING")) {
                return plan;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
