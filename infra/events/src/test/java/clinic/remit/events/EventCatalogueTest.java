package clinic.remit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.remit.events.outcomes.StopTreatmentRecommended;
import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.scheduling.SiteDefined;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final UUID ID = UUID.fromString("0199c3a2-0000-7000-8000-000000000001");

    @Test
    void an_event_has_its_type_and_its_topic() {
        assertThat(EventCatalogue.type(StopTreatmentRecommended.class))
                .isEqualTo("clinic.remit.outcomes.StopTreatmentRecommended");
        assertThat(EventCatalogue.topic(StopTreatmentRecommended.class)).isEqualTo("remit.outcomes");
    }

    @Test
    void every_type_leads_back_to_its_event() {
        assertThat(EventCatalogue.all()).hasSize(51).allSatisfy(event -> assertThat(
                        EventCatalogue.byType(EventCatalogue.type(event)))
                .isEqualTo(event));
    }

    @Test
    void a_type_that_nobody_knows_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.byType("clinic.remit.patients.Unheard"));
    }

    @Test
    void only_a_site_is_keyed_by_itself() {
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(new SiteDefined(ID, "NORTH", "Europe/Stockholm", now).key()).isEqualTo(ID);
        assertThat(new PatientRegistered(ID, now).key()).isEqualTo(ID);
    }

    @Test
    void json_holds_the_components_and_nothing_else() throws Exception {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        assertThat(json.writeValueAsString(new PatientRegistered(ID, Instant.parse("2026-03-02T08:00:00Z"))))
                .isEqualTo("{\"patientId\":\"" + ID + "\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}");
    }
}
