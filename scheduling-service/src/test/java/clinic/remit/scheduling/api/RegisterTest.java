package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The export that patient-service renders as the controlled-drug register: its form is agreed, field by field. */
@QuarkusTest
@WithStack
class RegisterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static JsonPath register(Cabinet cabinet, LocalDate from, LocalDate to) {
        return cabinet.site("/controlled-substance-register?from=" + from + "&to=" + to);
    }

    private static LocalDate today(Cabinet cabinet) {
        return LocalDate.ofInstant(
                Clinic.now(),
                ZoneId.of(cabinet.read("/v1/sites/" + cabinet.site).getString("timeZone")));
    }

    private static Map<String, String> person(UUID id, String name) {
        return Map.of("id", id.toString(), "name", name);
    }

    private static void isAbout(JsonPath register, String path, String expected) {
        assertThat(new BigDecimal(register.getString(path))).as(path).isEqualByComparingTo(expected);
    }

    @Test
    void aDoseWithItsRestInTheFormThatPatientServiceTakes() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        visit.present(true).then().statusCode(200);
        visit.physicianAsks()
                .header("If-Match", visit.etag())
                .body(Visit.dose(vial, "0.5", "0.90", "0.82")
                        .replace("}", """
                        ,"injectedBy":"%s","wasteMethod":"Sharps container","wasteWitnessId":"%s"}""".formatted(cabinet.nurse, cabinet.witness)))
                .post(visit.path() + "/administration")
                .then()
                .statusCode(200);
        String waste = cabinet.site("/controlled-substances/owed-signatures").getString("[0].entryId");
        cabinet.asWitness()
                .post("/v1/vial-entries/" + waste + "/countersignature")
                .then()
                .statusCode(201);
        LocalDate today = today(cabinet);
        JsonPath register = register(cabinet, today, today);
        assertThat(register.<String, Object>getMap("$"))
                .containsOnlyKeys("site", "from", "to", "drawnUpAt", "vials", "discrepancies");
        assertThat(register.<String, Object>getMap("site"))
                .containsOnlyKeys("id", "code", "name", "timeZone")
                .containsEntry("id", visit.site.toString())
                .containsEntry("name", "North");
        assertThat(register.getString("from")).isEqualTo(today.toString());
        assertThat(register.<String, Object>getMap("vials[0]"))
                .containsOnlyKeys(
                        "id",
                        "supplier",
                        "ndc",
                        "lot",
                        "expires",
                        "concentrationMgPerMl",
                        "volumeMl",
                        "receivedAt",
                        "receivedBy",
                        "openingMl",
                        "closingMl",
                        "entries")
                .containsEntry("receivedBy", person(cabinet.nurse, "Maja Lind"));
        isAbout(register, "vials[0].openingMl", "0");
        isAbout(register, "vials[0].closingMl", "9.10");
        assertThat(register.<String>getList("vials[0].entries.kind")).containsExactly("RECEIVED", "GIVEN", "WASTED");
        for (int entry = 0; entry < 3; entry++) {
            assertThat(register.<String, Object>getMap("vials[0].entries[" + entry + "]"))
                    .containsOnlyKeys(
                            "id",
                            "kind",
                            "at",
                            "recordedAt",
                            "ml",
                            "mg",
                            "drawnMl",
                            "drawnMg",
                            "balanceMl",
                            "patientId",
                            "sessionId",
                            "orderedBy",
                            "by",
                            "witness",
                            "countersignedAt",
                            "reason",
                            "method",
                            "corrects");
        }
        isAbout(register, "vials[0].entries[0].balanceMl", "10");
        assertThat(register.<String, Object>getMap("vials[0].entries[1]"))
                .containsEntry("patientId", visit.patient.toString())
                .containsEntry("sessionId", visit.session.toString())
                .containsEntry("orderedBy", person(visit.physician, visit.physician.toString()))
                .containsEntry("by", person(cabinet.nurse, "Maja Lind"))
                .containsEntry("witness", null)
                .containsEntry("countersignedAt", null);
        isAbout(register, "vials[0].entries[1].ml", "0.82");
        isAbout(register, "vials[0].entries[1].mg", "41");
        isAbout(register, "vials[0].entries[1].drawnMl", "0.90");
        isAbout(register, "vials[0].entries[1].drawnMg", "45");
        isAbout(register, "vials[0].entries[1].balanceMl", "9.10");
        // the rest has left the vial with its draw
        isAbout(register, "vials[0].entries[2].ml", "0.08");
        isAbout(register, "vials[0].entries[2].balanceMl", "9.10");
        assertThat(register.<String, Object>getMap("vials[0].entries[2]"))
                .containsEntry("by", person(cabinet.nurse, "Maja Lind"))
                .containsEntry("witness", person(cabinet.witness, "Ida Berg"))
                .containsEntry("reason", "REST_OF_DRAW")
                .containsEntry("method", "Sharps container");
        assertThat(register.getString("vials[0].entries[2].countersignedAt")).isNotNull();
    }

    @Test
    void whatWasDestroyedLostCountedAndCorrected() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        cabinet.destroy(vial, "1").then().statusCode(201);
        UUID loss = UUID.fromString(cabinet.lose(vial, "2").path("entry.id"));
        UUID discrepancy = UUID.fromString(cabinet.count(vial, "9").path("discrepancy.id"));
        LocalDate today = today(cabinet);
        JsonPath open = register(cabinet, today, today);
        assertThat(open.<String, Object>getMap("discrepancies[0]"))
                .containsOnlyKeys("id", "vialId", "openedAt", "countedMl", "expectedMl", "resolvedAt", "resolution")
                .containsEntry("id", discrepancy.toString())
                .containsEntry("vialId", vial.toString())
                .containsEntry("resolvedAt", null);
        isAbout(open, "discrepancies[0].countedMl", "9");
        isAbout(open, "discrepancies[0].expectedMl", "7");
        cabinet.resolve(discrepancy, ",\"correction\":{\"entryId\":\"" + loss + "\",\"ml\":0}")
                .then()
                .statusCode(200);
        JsonPath register = register(cabinet, today, today);
        assertThat(register.<String>getList("vials[0].entries.kind"))
                .containsExactly("RECEIVED", "DESTROYED", "LOST", "COUNTED", "CORRECTION");
        assertThat(register.getString("vials[0].entries[1].reason")).isEqualTo("Expired (DEA Form 41: 2026-7)");
        assertThat(register.<String, Object>getMap("vials[0].entries[4]"))
                .containsEntry("corrects", loss.toString())
                .containsEntry("reason", "Explained")
                .containsEntry("by", person(cabinet.physician, "Ana Reyes"));
        isAbout(register, "vials[0].entries[4].balanceMl", "9");
        isAbout(register, "vials[0].closingMl", "9");
        assertThat(register.getString("discrepancies[0].resolution")).isEqualTo("Explained");
    }

    /** On the day when the clocks last changed, which has 23 or 25 hours. */
    @Test
    void theDaysAreTheSitesOwnFromMidnightToMidnight() {
        Cabinet cabinet = newYork();
        Instant change = NEW_YORK.getRules().previousTransition(Clinic.now()).getInstant();
        LocalDate day = LocalDate.ofInstant(change, NEW_YORK);
        Instant begins = day.atStartOfDay(NEW_YORK).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(NEW_YORK).toInstant();
        assertThat(Duration.between(begins, ends).toHours()).isIn(23L, 25L);
        UUID vial = received(cabinet, begins.minus(Duration.ofDays(3)));
        UUID untouched = received(cabinet, begins.minus(Duration.ofDays(2)));
        UUID usedUp = received(cabinet, begins.minus(Duration.ofDays(2)));
        wasted(cabinet, usedUp, "10", begins.minusMillis(1));
        received(cabinet, ends);
        wasted(cabinet, vial, "1", ends);
        wasted(cabinet, vial, "2", ends.minusMillis(1));
        wasted(cabinet, vial, "3", begins);
        wasted(cabinet, vial, "4", begins.minusMillis(1));
        JsonPath register = register(cabinet, day, day);
        assertThat(register.<String>getList("vials.id")).containsExactly(vial.toString(), untouched.toString());
        isAbout(register, "vials[0].openingMl", "6");
        isAbout(register, "vials[0].entries[0].ml", "3");
        isAbout(register, "vials[0].entries[0].balanceMl", "3");
        isAbout(register, "vials[0].entries[1].ml", "2");
        isAbout(register, "vials[0].entries[1].balanceMl", "1");
        assertThat(register.getList("vials[0].entries")).hasSize(2);
        isAbout(register, "vials[0].closingMl", "1");
        isAbout(register, "vials[1].openingMl", "10");
        isAbout(register, "vials[1].closingMl", "10");
        assertThat(register.getList("vials[1].entries")).isEmpty();
        JsonPath dayBefore = register(cabinet, day.minusDays(1), day.minusDays(1));
        isAbout(dayBefore, "vials[0].closingMl", "6");
    }

    /** In any period, what a vial had at its beginning and what each entry left lead to what it had at its end. */
    @Test
    void eachBalanceFollowsFromTheOneBefore() {
        Cabinet cabinet = newYork();
        Instant first = Clinic.now().minus(Duration.ofDays(20));
        UUID vial = received(cabinet, first);
        for (int day = 1; day <= 6; day++) {
            wasted(cabinet, vial, "0." + day, first.plus(Duration.ofDays(3L * (7 - day))));
        }
        LocalDate begin = LocalDate.ofInstant(first, NEW_YORK).minusDays(1);
        BigDecimal closed = BigDecimal.ZERO;
        for (int week = 0; week < 4; week++) {
            JsonPath register = register(cabinet, begin.plusDays(7L * week), begin.plusDays(7L * week + 6));
            List<Map<String, Object>> entries = register.getList("vials[0].entries");
            BigDecimal balance = new BigDecimal(register.getString("vials[0].openingMl"));
            assertThat(balance).isEqualByComparingTo(closed);
            for (Map<String, Object> entry : entries) {
                BigDecimal ml = new BigDecimal(entry.get("ml").toString());
                balance = entry.get("kind").equals("RECEIVED") ? balance.add(ml) : balance.subtract(ml);
                assertThat(balance).isEqualByComparingTo(entry.get("balanceMl").toString());
            }
            closed = new BigDecimal(register.getString("vials[0].closingMl"));
            assertThat(balance).isEqualByComparingTo(closed);
        }
        assertThat(closed).isEqualByComparingTo("7.9");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-11-30, 2026-11-01, 422, to",
                "2024-11-26, 2026-11-27, 422, to",
                "2024-02-29, 2026-03-01, 422, to",
                "none, 2026-11-30, 400, from",
                "2026-11-01, none, 400, to",
                "2026-11-01, 30.11.2026, 400, to",
                "-999999999-01-01, 2026-11-30, 400, from",
                "2026-11-01, +999999999-01-01, 400, to"
            })
    void aPeriodThatCannotBe(String from, String to, int status, String field) {
        Response answer = Clinic.as("auditor")
                .queryParams(from == null ? Map.of() : Map.of("from", from))
                .queryParams(to == null ? Map.of() : Map.of("to", to))
                .get("/v1/sites/" + Clinic.site() + "/controlled-substance-register");
        answer.then().statusCode(status).body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-26, 2026-11-26", "2024-02-29, 2026-02-28", "2026-11-26, 2026-11-26", "2031-01-01, 2031-01-02"})
    void aPeriodOfADayUpToTwoYearsAndADay(String from, String to) {
        register(new Cabinet(Clinic.site(), Clinic.PHYSICIAN), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Cabinet newYork() {
        Response defined = Clinic.post("administrator", "/v1/sites", """
                {"code":"%s","name":"South","timeZone":"America/New_York",
                 "openingHours":[{"day":"MONDAY","opens":"08:00","closes":"18:00"}]}""".formatted(UUID.randomUUID()));
        return new Cabinet(Cabinet.id(defined), UUID.randomUUID());
    }

    private static UUID received(Cabinet cabinet, Instant at) {
        String receipt = Visit.receipt(cabinet.site, "10").replace("\"lot\"", "\"receivedAt\":\"" + at + "\",\"lot\"");
        return Cabinet.id(cabinet.asNurse().body(receipt).post("/v1/vials"));
    }

    private static void wasted(Cabinet cabinet, UUID vial, String ml, Instant at) {
        cabinet.asNurse()
                .body("""
                        {"ml":%s,"reason":"Cracked","method":"Sink","witnessId":"%s","occurredAt":"%s"}""".formatted(ml, cabinet.witness, at))
                .post("/v1/vials/" + vial + "/wastes")
                .then()
                .statusCode(201);
    }
}
