package clinic.remit.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.testing.Stack;
import clinic.remit.localstack.testing.Topic;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the services' tests rely on: real servers that keep port and data over a crash. */
class TestServersTest {

    @BeforeAll
    static void start() {
        Stack.ensureStarted();
    }

    @Test
    void kafkaKeepsItsMessagesOverACrash() {
        UUID patient = UUID.randomUUID();
        Topic.send("remit.patients", patient, "clinic.remit.patients.PatientRegistered", 1, "{\"a\":1}");

        Stack.kafka().kill();
        Stack.kafka().start();

        try (Topic topic = Topic.named("remit.patients")) {
            assertThat(topic.about(patient, "PatientRegistered"))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.sequence()).isEqualTo(1);
                        assertThat(message.data().path("a").asInt()).isEqualTo(1);
                    });
        }
    }

    @Test
    void postgresKeepsItsRowsOverACrash() throws Exception {
        execute("CREATE TABLE kept (id uuid DEFAULT uuidv7())");
        execute("INSERT INTO kept DEFAULT VALUES");

        Stack.postgres().kill();
        Stack.postgres().start();

        try (var connection = DriverManager.getConnection(Stack.postgres().jdbcUrl("service"), "service", "service");
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private static void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(Stack.postgres().jdbcUrl("service"), "service", "service");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
