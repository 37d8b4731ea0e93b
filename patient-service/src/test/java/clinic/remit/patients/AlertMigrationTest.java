package clinic.remit.patients;

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

/** An alert that was open before V8 is open after it; the level that an assessment reported beside it is not kept. */
class AlertMigrationTest {

    private static final String DATABASE = "alerts_of_before";

    private static final String BEFORE = """
            insert into patient (id, version, status, family_name, given_name, birth_date, sex, able_to_conceive, contacts,
                                 search_name, search_given, registered_at)
            values ('00000000-0000-0000-0000-000000000001', 0, 'ACTIVE', 'Hale', 'Petra', '1986-03-01', 'FEMALE', true, '[]',
                    'hale petra', 'petra', '2026-11-01T08:00:00Z');
            insert into safety_alert values
              ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'HIGH', false),
              ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'HIGH', false);
            """;

    @Test
    void anOpenAlertStaysOpen() throws SQLException {
        Stack.ensureStarted();
        Stack.postgres().createDatabase(DATABASE, DATABASE);
        migrateTo("7");
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }
        migrateTo("8");
        assertThat(rows("select right(id::text, 1) || ' ' || closed from safety_alert order by id"))
                .containsExactly("1 true", "2 false");
        assertThat(rows("select r.source || ' ' || right(v.fact_id::text, 1) from record_version v"
                        + " join revision r on r.id = v.revision_id where v.kind = 'safety_alert' order by v.number"))
                .containsExactly("DATABASE 1", "DATABASE 2", "MIGRATION 1");
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
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
