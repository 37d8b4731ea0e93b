package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The ledger has no names and patient-service no ledger: the register is made of both, and of nothing else. */
class ControlledDrugRegisterTest {

    @Test
    void theExportOfTheLedgerIsRenderedWithNamesAsItIs() {
        Course course = Treated.startedCourse("Regina", "Ister");
        course.treat(19);
        LocalDate today =
                REMIT.clock().now().atZone(ZoneId.of("America/New_York")).toLocalDate();
        Answer export = REMIT.scheduling()
                .get(
                        Person.NURSE,
                        "/v1/sites/%s/controlled-substance-register?from=%s&to=%s"
                                .formatted(SITE.id(), today.minusDays(1), today))
                .expect(200);
        assertThat(export.body().toString())
                .contains(course.patient().id().toString())
                .doesNotContain("Ister");

        String csv = rendered("text/csv", export);
        assertThat(csv.lines()
                        .filter(line -> line.contains(course.patient().id().toString())))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("GIVEN").contains("\"Ister, Regina\""));
        assertThat(rendered("text/html", export)).contains("Ister, Regina").contains("Opening balance");
    }

    private static String rendered(String mediaType, Answer export) {
        return REMIT.patients()
                .document(
                        Person.NURSE,
                        "/v1/controlled-drug-register",
                        mediaType,
                        export.body().toString());
    }
}
