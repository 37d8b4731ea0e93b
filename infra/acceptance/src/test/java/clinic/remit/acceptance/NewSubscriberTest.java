package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.Service;
import clinic.remit.localstack.ServiceProcess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain events are kept for ever, so whoever comes later, or has lost everything, learns of patients what the others know. */
class NewSubscriberTest {

    @BeforeAll
    static void patientsOfEveryKind() {
        Treated.startedCourse("Nina", "Current").treat(12);
        Patient withdrawn = Patient.eligible(REMIT, "Will", "Drawn");
        withdrawn.withdrawConsent();
        Patient.register(REMIT, "Dea", "Ceased").becomes("DECEASED");
        Patient revoked = Patient.eligible(REMIT, "Rev", "Oked");
        revoked.screen("ANEURYSM");
        Patient survivor = Patient.register(REMIT, "Sur", "Vivor");
        survivor.mergeIn(Patient.eligible(REMIT, "Dupli", "Cate"));
        REMIT.clock().advanceBy(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULING, patient_facts", "OUTCOMES, known_patient"})
    void readingTheTopicsFromTheStartKnowsOfPatientsWhatTheServiceKnows(Service service, String facts)
            throws SQLException {
        String database = "anew_" + service.database();
        ServiceProcess another = RunningSet.stack().startAnew(service, database);
        try {
            List<String> known = rows(service.database(), facts);
            assertThat(known).hasSizeGreaterThan(5);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(rows(database, facts)).containsExactlyElementsOf(known));
        } finally {
            another.stop();
        }
    }

    private static List<String> rows(String database, String table) throws SQLException {
        String url = RunningSet.stack().postgres().jdbcUrl(database);
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, database, database);
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select to_jsonb(t)::text from %s t order by 1"
                                .formatted(table.toLowerCase(Locale.ROOT)))) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
