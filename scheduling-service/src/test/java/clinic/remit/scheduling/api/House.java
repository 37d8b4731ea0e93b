package clinic.remit.scheduling.api;

import io.restassured.response.Response;
import java.util.UUID;

/** What there is at the site of a visit beside it: hours and closures, plans, and a cabinet from which nobody is dosed. */
final class House {

    private final Visit visit;
    private UUID stock;
    private UUID witnessedEntry;
    private UUID discrepancy;
    private UUID availability;
    private UUID extraShift;
    private UUID absence;
    private UUID closure;
    private UUID rearrangement;

    House(Visit visit) {
        this.visit = visit;
    }

    /** A vial from which nobody is dosed. */
    UUID stock() {
        if (stock == null) {
            stock = visit.vial("10");
        }
        return stock;
    }

    /** An entry of the ledger before a witness who has not signed: this visit's physician. */
    UUID witnessedEntry() {
        if (witnessedEntry == null) {
            witnessedEntry = Cabinet.id(
                    Clinic.post("nurse", "/v1/vials/" + visit.vial("10") + "/wastes", """
                    {"ml":0.5,"reason":"Cracked","method":"Sink","witnessId":"%s"}""".formatted(visit.physician)));
        }
        return witnessedEntry;
    }

    /** Of a vial of which half a millilitre is missing. */
    UUID discrepancy() {
        if (discrepancy == null) {
            Response count =
                    Clinic.post("nurse", "/v1/vials/" + visit.vial("10") + "/counts", """
                    {"countedMl":9.5,"witnessId":"%s"}""".formatted(visit.physician));
            count.then().statusCode(201);
            discrepancy = UUID.fromString(count.path("discrepancy.id"));
        }
        return discrepancy;
    }

    /** Weekly hours of the colleague. */
    UUID availability() {
        if (availability == null) {
            availability = Cabinet.id(
                    Clinic.post("administrator", "/v1/physicians/" + visit.colleague() + "/availability", """
                    {"siteId":"%s","day":"TUESDAY","from":"06:00","to":"07:00"}""".formatted(
                                    visit.site)));
        }
        return availability;
    }

    UUID extraShift() {
        if (extraShift == null) {
            extraShift = Cabinet.id(
                    Clinic.post("administrator", "/v1/physicians/" + visit.colleague() + "/extra-shifts", """
                    {"siteId":"%s","day":"%s","from":"06:00","to":"07:00"}""".formatted(
                                    visit.site, Visit.inDays(80))));
        }
        return extraShift;
    }

    UUID absence() {
        if (absence == null) {
            absence = Cabinet.id(
                    Clinic.post("administrator", "/v1/physicians/" + visit.colleague() + "/absences", """
                    {"firstDay":"%s","lastDay":"%s","reasonCode":"LEAVE"}""".formatted(
                                    Visit.inDays(80), Visit.inDays(80))));
        }
        return absence;
    }

    UUID closure() {
        if (closure == null) {
            closure = Cabinet.id(Clinic.post("administrator", "/v1/sites/" + visit.site + "/closures", """
                    {"firstDay":"%s","lastDay":"%s","reasonCode":"HOLIDAY"}""".formatted(
                            Visit.inDays(80), Visit.inDays(80))));
        }
        return closure;
    }

    /** A plan of a day at this visit.site that nobody has decided on. */
    UUID rearrangement() {
        if (rearrangement == null) {
            rearrangement = Cabinet.id(Clinic.post(
                    "coordinator", "/v1/sites/" + visit.site + "/rearrangements", """
                    {"date":"%s"}""".formatted(Visit.inDays(1))));
            RearrangedDay.Plan.awaited(rearrangement);
        }
        return rearrangement;
    }

    void rearrangement(UUID proposed) {
        rearrangement = proposed;
    }
}
