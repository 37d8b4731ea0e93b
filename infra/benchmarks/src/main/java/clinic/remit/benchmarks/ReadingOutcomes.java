package clinic.remit.benchmarks;

import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Remit;
import clinic.remit.localstack.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** A trajectory of 500 scores, a cohort of 10,000 courses and a simulation over 2,000, asked for by one client on a quiet machine. */
final class ReadingOutcomes {

    private static final String DATABASE = "outcomes";
    private static final int WARM_UP = 300;
    private static final int SAMPLES = 300;
    private static final int SIMULATIONS = 5;

    /** Courses of as many patients that began on one day after another; the ids of courses and patients are the same. */
    private static final String COURSES = """
            create temp table begun as select gen_random_uuid() as id, n, timestamptz '2024-01-01 09:00Z' + n %% 600 * interval '1 day' as at
            from generate_series(1, %1$d) n;
            insert into known_patient (id, registered) select id, true from begun;
            insert into course (id, patient_id, time_zone, primary_instrument, maximum_injections, started_at, ended_at, milestones)
            select id, id, 'America/New_York', 'PHQ-9', 10, at, at + interval '200 days', '[]' from begun;
            insert into injection (id, patient_id, course_id, version, prior, dose_mg, dose_mg_per_kg, effective_at, voided)
            select gen_random_uuid(), id, id, 1, false, 40, 0.5, at + i * interval '4 days', false from begun, generate_series(1, %2$d) i;
            insert into assessment (id, revision, patient_id, course_id, instrument, instrument_version, number, items, score, rater, place,
                                    effective_at, time_known, recorded_at, recorded_by, version_recorded_at, version_recorded_by, earlier)
            select gen_random_uuid(), 0, id, id, 'PHQ-9', '1', 1, '{"1":1,"2":1,"3":1,"4":1,"5":1,"6":1,"7":1,"8":1,"9":0}',
                   jsonb_build_object('total', total, 'valid', true, 'highestPossible', total, 'band', 'MILD', 'suicidal', false, 'triage', 'NONE',
                                      'flags', '[]'::jsonb),
                   'PATIENT', 'CLINIC', at + s * interval '%4$d hours' - interval '1 hour', true, now(), id, now(), id, '[]'
            from begun, generate_series(0, %3$d) s, lateral (select greatest(n %% 5, 22 - s * (1 + n %% 4)) as total) t;
            """;

    private static final String COHORT = """
            create temp table counted as select gen_random_uuid() as id, n from generate_series(1, 10000) n;
            insert into known_patient (id, registered) select id, true from counted;
            insert into course (id, patient_id, time_zone, primary_instrument, maximum_injections, started_at, ended_at, milestones)
            select id, id, 'UTC', 'PHQ-9', 10, timestamptz '2020-01-01Z', timestamptz '2020-06-01Z', '[]' from counted;
            insert into cohort_course
            select id, id, null, date '2020-01-01' + n % 1500, 'PHQ-9', 'SEVERE', 1 + n % 10, n % 20 > 0, case when n % 3 > 0 then 1 + n % 8 end,
                   case when n % 3 > 1 then 1 + n % 9 end, case when n % 3 > 1 then date '2020-02-01' + n % 1500 end,
                   case when n % 6 = 5 then date '2020-02-06' + n % 1500 + n % 211 end, date '2020-02-07' + n % 1500 + n % 307,
                   case when n % 4 = 0 then n % 7 end, '1'
            from counted;
            """;

    private static final String VARIANTS = """
            {"variants": [{"name": "two scores", "numbers": {"sustained": {"minScores": 2, "minSpanDays": 14}}},
                          {"name": "four scores", "numbers": {"sustained": {"minScores": 4, "minSpanDays": 28}}}]}""";

    private ReadingOutcomes() {}

    static void measure(PostgresServer postgres, Remit remit, Table table) throws SQLException {
        UUID course = fill(postgres);
        String path = "/v1/courses/" + course + "/trajectory";
        table.add(
                "trajectory of 500 scores, p50 / p99",
                percentiles(() -> remit.outcomes().get(Person.NURSE, path).expect(200)),
                "",
                "10 ms at the median");
        table.add(
                "cohort of 10,000 courses, p50 / p99",
                percentiles(() -> remit.outcomes()
                        .get(Person.PHYSICIAN, "/v1/cohort?from=2020-01&to=2024-12")
                        .expect(200)),
                "with a question to Keycloak, whether it is permitted",
                "200 ms at the median");
        long began = System.nanoTime();
        for (int i = 0; i < SIMULATIONS; i++) {
            remit.outcomes()
                    .post(Person.PHYSICIAN, "/v1/stop-policy-simulations", VARIANTS)
                    .expect(200);
        }
        table.add(
                "two variants of the stop policy on 2,000 past courses, mean",
                "%.1f s".formatted((System.nanoTime() - began) / 1e9 / SIMULATIONS),
                "",
                "");
    }

    /** The course with 500 scores. */
    private static UUID fill(PostgresServer postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(COHORT);
            statement.execute(COURSES.formatted(2000, 6, 14, 168));
            statement.execute("drop table begun");
            statement.execute(COURSES.formatted(1, 20, 499, 24));
            statement.execute("analyze");
            try (var found = statement.executeQuery("select id from begun")) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    private static String percentiles(Runnable request) {
        Histogram histogram = new Histogram(3);
        for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
            long began = System.nanoTime();
            request.run();
            if (sample >= 0) {
                histogram.recordValue((System.nanoTime() - began) / 1000);
            }
        }
        return "%.1f / %.1f ms"
                .formatted(histogram.getValueAtPercentile(50) / 1000.0, histogram.getValueAtPercentile(99) / 1000.0);
    }
}
