package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty at once, on the real database: no rule of booking or supervision is ever broken. */
@QuarkusTest
@WithStack
class CrowdTest {

    private static final int CROWD = 50;

    private record Place(UUID room, UUID physician) {}

    private static UUID siteOf(List<UUID> physicians, int rooms) {
        UUID site = Clinic.newSite(physicians.get(0));
        physicians.stream().skip(1).forEach(physician -> {
            Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + physician + "\",\"name\":\"Dr. Okoye\"}")
                    .then()
                    .statusCode(201);
            Clinic.onDuty(physician, site);
        });
        IntStream.range(1, rooms).forEach(i -> Clinic.room(site, "room " + i));
        return site;
    }

    private static List<UUID> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    @Test
    void fiftyRaceForTheSameTenSlots() throws Exception {
        List<UUID> physicians = some(10);
        UUID site = siteOf(physicians, 1);
        List<UUID> rooms = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> rooms.add(Clinic.room(site, "contested " + i)));
        List<Callable<Response>> calls = new ArrayList<>();
        Map<UUID, Place> wished = new HashMap<>();
        String start = null;
        for (int i = 0; i < CROWD; i++) {
            UUID course = Clinic.started(Clinic.courseFor(Clinic.eligiblePatient(), site, physicians.get(0)));
            start = start == null ? inAnHour(course) : start;
            Place place = new Place(rooms.get(i % 10), physicians.get(i % 10));
            String booking = """
                    {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(course, start, place.room(), place.physician());
            wished.put(course, place);
            calls.add(() -> Clinic.post("nurse", "/v1/sessions", booking));
        }
        List<Response> answers = RacesTest.atOnce(calls);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        List<Response> booked =
                answers.stream().filter(it -> it.statusCode() == 201).toList();
        assertThat(booked)
                .extracting(
                        it -> new Place(UUID.fromString(it.path("roomId")), UUID.fromString(it.path("physicianId"))))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(booked).allSatisfy(it -> assertThat(it.<String>path("roomId"))
                .isEqualTo(
                        wished.get(UUID.fromString(it.path("courseId"))).room().toString()));
        assertThat(answers).filteredOn(it -> it.statusCode() == 409).allSatisfy(lost -> {
            assertThat(RacesTest.slug(lost)).isEqualTo("slot-taken");
            assertThat(lost.<List<?>>path("nextSlots")).isNotEmpty();
        });
    }

    private static String inAnHour(UUID course) {
        return Clinic.as("nurse")
                .queryParam("limit", 1)
                .queryParam("from", Clinic.now().plus(Duration.ofHours(1)).toString())
                .get("/v1/courses/" + course + "/slots")
                .path("[0].startsAt");
    }

    /** Booked under others, all fifty are ready at once, and two physicians are in the house. */
    @Test
    void fiftyInjectionsAgainstTwoPhysicians() throws Exception {
        List<UUID> physicians = some(13);
        UUID site = siteOf(physicians, CROWD);
        List<Visit> waiting = new ArrayList<>(); // booked one after another: each takes the first free slot
        for (int i = 0; i < CROWD; i++) {
            waiting.add(Visit.at(site, physicians.get(i % 2)).checkIn());
        }
        Clinic.settled();
        eachOf(CROWD, i -> {
            waiting.get(i).clear();
            return null;
        });
        waiting.get(0).present(true).then().statusCode(200);
        waiting.get(1).present(true).then().statusCode(200);
        List<Visit> dosed = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            dosed.addAll(race(waiting, "injection-too-soon"));
            waiting.removeAll(dosed);
            Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(10)));
        }
        List<Visit> last = List.copyOf(waiting.subList(0, 10));
        last.forEach(Visit::clear); // the vital signs of before are too old by now
        dosed.addAll(race(last, "too-many-under-observation"));
        Map<UUID, List<Instant>> given = dosed.stream()
                .collect(Collectors.groupingBy(
                        it -> it.physician,
                        Collectors.mapping(
                                it -> Instant.parse(it.view().extract().path("injectedAt")), Collectors.toList())));
        assertThat(given).hasSize(2).allSatisfy((physician, times) -> {
            assertThat(times).hasSize(4);
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
            }
        });
    }

    /** Each physician gives one dose, whoever asks; the others are told why not. */
    private static List<Visit> race(List<Visit> waiting, String refusal) throws Exception {
        List<String> doses = eachOf(waiting.size(), i -> waiting.get(i).dose());
        List<Response> answers = RacesTest.atOnce(IntStream.range(0, waiting.size())
                .<Callable<Response>>mapToObj(i -> () -> waiting.get(i).asPhysician("/administration", doses.get(i)))
                .toList());
        List<Visit> dosed = IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).statusCode() == 200)
                .mapToObj(waiting::get)
                .toList();
        assertThat(dosed).extracting(it -> it.physician).hasSize(2).doesNotHaveDuplicates();
        assertThat(answers)
                .filteredOn(it -> it.statusCode() != 200)
                .extracting(RacesTest::slug)
                .containsOnly(refusal);
        return dosed;
    }

    /** Made a few at a time: it is their race that matters. */
    private static <T> List<T> eachOf(int count, IntFunction<T> made) throws Exception {
        ExecutorService few = Executors.newFixedThreadPool(8);
        try {
            List<Future<T>> making = IntStream.range(0, count)
                    .mapToObj(i -> few.submit(() -> made.apply(i)))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> each : making) {
                all.add(each.get());
            }
            return all;
        } finally {
            few.shutdown();
        }
    }
}
