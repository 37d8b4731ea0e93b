package clinic.remit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.testing.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The ledger as it was kept before V7 says the same after it, and more. */
class LedgerMigrationTest {

    private static final String DATABASE = "ledger_of_before";

    /** One vial of 10 mL: a dose of 0.82 mL with a rest of 0.08, and one of 0.5 mL without. */
    private static final String BEFORE = """
            insert into site values ('00000000-0000-0000-0000-000000000001', 0, 'NYC', 'North', 'America/New_York', '[]');
            insert into room values ('00000000-0000-0000-0000-000000000002', 0, '00000000-0000-0000-0000-000000000001', '1');
            insert into physician values ('00000000-0000-0000-0000-000000000003', 0, 'Dr. Reyes');
            insert into patient_facts (patient_id) values ('00000000-0000-0000-0000-000000000004');
            insert into course (id, version, patient_id, site_id, prescriber_id, determination_id, primary_instrument,
                                start_dose_mg_per_kg, maximum_injections, least_interval_hours, policy_version, status,
                                started_at, time_zone, primary_instrument_version, cap_dose_mg_per_kg)
            values ('00000000-0000-0000-0000-000000000005', 0, '00000000-0000-0000-0000-000000000004',
                    '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003',
                    '00000000-0000-0000-0000-000000000006', 'PHQ-9', 0.5, 6, 48, '1', 'ACTIVE', '2026-11-01T09:00:00Z',
                    'America/New_York', '1', 1);
            insert into treatment_session (id, version, course_id, patient_id, site_id, room_id, physician_id, starts_at, ends_at,
                                           room_free_at, injection_ends_at, state)
            select id, 0, '00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000004',
                   '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
                   '00000000-0000-0000-0000-000000000003', at, at + interval '3 hours', at + interval '4 hours',
                   at + interval '10 minutes', 'CLOSED'
            from (values (uuid '00000000-0000-0000-0000-000000000007', timestamptz '2026-11-02T09:00:00Z'),
                         (uuid '00000000-0000-0000-0000-000000000008', timestamptz '2026-11-05T09:00:00Z')) as s (id, at);
            insert into vial values ('00000000-0000-0000-0000-000000000009', '00000000-0000-0000-0000-000000000001', 'L-1', 50, 10,
                                     '2027-05-31', '2026-11-01T08:00:00Z', '00000000-0000-0000-0000-00000000000a');
            insert into vial_entry values
              ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000009', 'GIVEN', 0.82,
               '00000000-0000-0000-0000-000000000007', '00000000-0000-0000-0000-00000000000a', null, '2026-11-02T09:10:00Z'),
              ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000009', 'WASTED', 0.08,
               '00000000-0000-0000-0000-000000000007', '00000000-0000-0000-0000-00000000000a',
               '00000000-0000-0000-0000-00000000000b', '2026-11-02T09:10:00Z'),
              ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-000000000009', 'GIVEN', 0.5,
               '00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-00000000000a', null, '2026-11-05T09:10:00Z');
            """;

    @Test
    void whatWasInTheLedgerKeepsItsMeaning() throws SQLException {
        Stack.ensureStarted();
        Stack.postgres().createDatabase(DATABASE, DATABASE);
        migrateTo("6");
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }
        migrateTo("7");
        assertThat(rows("""
                        select kind, ml, drawn_ml, received_ml, given_ml, wasted_ml, balance_ml, right(patient_id::text, 1),
                               ordered_by_name, right(countersigner_id::text, 1), right(draw_id::text, 2),
                               sum(balance_ml) over (order by occurred_at, written_at, id)
                        from vial_entry order by occurred_at, written_at, id"""))
                .containsExactly(
                        "RECEIVED 10 null 10 0 0 10 null null null null 10",
                        "GIVEN 0.82 0.90 0 0.82 0.08 -0.90 4 Dr. Reyes null null 9.10",
                        "WASTED 0.08 null 0 0 0 0 4 null b 11 9.10",
                        "GIVEN 0.5 0.5 0 0.5 0.0 -0.5 4 Dr. Reyes null null 8.60");
        assertThat(rows("select tgname from pg_trigger where tgname = 'vial_entry_stays' and tgenabled = 'O'"))
                .hasSize(1);
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(Stack.postgres().jdbcUrl(DATABASE), DATABASE, DATABASE)
                .locations("classpath:db/kit", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(Stack.postgres().jdbcUrl(DATABASE), DATABASE, DATABASE);
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }
}
