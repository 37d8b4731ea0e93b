package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A webhook over https, whose certificate is of an authority that the operator trusts (here its own: {@code pager.pem}), and bears the name
 * that is called. Both certificates were made with {@code keytool -genkeypair -ext san=dns:localhost}; nothing is kept with their keys.
 */
@QuarkusTest
@WithStack
class OnCallOverHttpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final UUID site = UUID.randomUUID();
    private UUID patient;

    @BeforeEach
    void aSiteWithAPatient() {
        patient = Clinic.patient();
        OnCallTest.defineSite(site, "EAST");
        OnCallTest.startCourse(patient, site);
    }

    @Test
    void aServerWhoseCertificateTheOperatorTrustsIsTold() {
        try (Pager pager = Pager.overHttps("pager.p12")) {
            String alert = raiseFor(pager.url());
            await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
            assertThat(pager.received().get(0).json().get("alertId").asText()).isEqualTo(alert);
            await().atMost(PATIENCE)
                    .until(() -> "SENT".equals(OnCallTest.notifications(alert).path("data[0].status")));
        }
    }

    @Test
    void aServerWithAnotherCertificateIsToldNothing() {
        try (Pager stranger = Pager.overHttps("stranger.p12")) {
            isToldNothing(stranger, stranger.url());
        }
    }

    @Test
    void aServerWithTheCertificateOfAnotherNameIsToldNothing() {
        try (Pager pager = Pager.overHttps("pager.p12")) {
            isToldNothing(pager, pager.url().replace("localhost", "127.0.0.1"));
        }
    }

    private void isToldNothing(Pager pager, String url) {
        String alert = raiseFor(url);
        await().atMost(PATIENCE)
                .until(() -> OnCallTest.notifications(alert).path("data[0].attempts[0].failure") != null);
        OnCallTest.notifications(alert)
                .then()
                .body("data[0].status", equalTo("PENDING"))
                .body("data[0].attempts[0].failure", startsWith("NOT_REACHED"));
        assertThat(pager.received()).isEmpty();
    }

    private String raiseFor(String webhook) {
        OnCallTest.setOnCall(site, 0, "{\"webhook\": \"" + webhook + "\"}", "")
                .then()
                .statusCode(200);
        return Clinic.post("nurse", Clinic.screening(patient, true))
                .then()
                .statusCode(201)
                .extract()
                .path("alerts[0].id");
    }
}
