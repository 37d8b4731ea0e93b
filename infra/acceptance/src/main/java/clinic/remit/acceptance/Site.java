package clinic.remit.acceptance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A site with its rooms and physicians, ready to treat. */
public final class Site {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Week WORKING_HOURS = new Week(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            "08:00",
            "18:00");
    private static final Week ALWAYS = new Week(List.of(DayOfWeek.values()), "00:00", "23:59");

    private final Remit remit;
    private final UUID id;

    private record Week(List<DayOfWeek> days, String from, String to) {}

    private Site(Remit remit, UUID id) {
        this.remit = remit;
        this.id = id;
    }

    /** A new site with this many rooms, at which these physicians work from Monday to Friday. */
    public static Site open(Remit remit, String name, int rooms, Person... physicians) {
        return open(remit, name, rooms, WORKING_HOURS, physicians);
    }

    /** A new site that never closes, for a trial at any hour. */
    static Site openAlways(Remit remit, String name, int rooms, Person... physicians) {
        return open(remit, name, rooms, ALWAYS, physicians);
    }

    private static Site open(Remit remit, String name, int rooms, Week week, Person... physicians) {
        Api scheduling = remit.scheduling();
        UUID id = scheduling
                .post(Person.ADMINISTRATOR, "/v1/sites", """
                        {"code": "%s", "name": "%s", "timeZone": "%s", "openingHours": [%s]}""".formatted(
                                UUID.randomUUID().toString().substring(0, 8), name, ZONE, openingHours(week)))
                .expect(201)
                .id();
        for (int room = 1; room <= rooms; room++) {
            scheduling
                    .post(Person.ADMINISTRATOR, "/v1/sites/" + id + "/rooms", "{\"name\": \"Room " + room + "\"}")
                    .expect(201);
        }
        Stream.of(physicians).forEach(physician -> employ(scheduling, physician, id, week));
        return new Site(remit, id);
    }

    /** A physician may work at more than one site, and is added to the directory once. */
    private static void employ(Api scheduling, Person physician, UUID site, Week week) {
        Answer added = scheduling.post(
                Person.ADMINISTRATOR, "/v1/physicians", """
                {"userId": "%s", "name": "Dr. %s"}""".formatted(physician.id(), physician.username()));
        if (added.status() != 409) {
            added.expect(201);
        }
        for (DayOfWeek day : week.days()) {
            scheduling
                    .post(Person.ADMINISTRATOR, "/v1/physicians/" + physician.id() + "/availability", """
                            {"siteId": "%s", "day": "%s", "from": "%s", "to": "%s"}""".formatted(
                                    site, day, week.from(), week.to()))
                    .expect(201);
        }
    }

    private static String openingHours(Week week) {
        return week.days().stream()
                .map(day -> "{\"day\": \"%s\", \"opens\": \"%s\", \"closes\": \"%s\"}"
                        .formatted(day, week.from(), week.to()))
                .collect(Collectors.joining(", "));
    }

    public UUID id() {
        return id;
    }

    /** What is said to be there each morning: the physician, with the own token, and the emergency equipment. */
    public void ready(Person physician) {
        remit.scheduling()
                .put(physician, "/v1/sites/" + id + "/presence", "{\"present\": true}")
                .expect(200);
        remit.scheduling()
                .post(Person.NURSE, "/v1/sites/" + id + "/equipment-checks", """
                        {"emergencyEquipment": true, "aclsCover": true}""")
                .expect(201);
    }

    /** A new vial of 10 mL with 50 mg/mL. */
    public UUID vial() {
        LocalDate expires =
                remit.clock().now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(1);
        return remit.scheduling()
                .post(Person.NURSE, "/v1/vials", """
                        {"siteId": "%s", "supplier": "Example Medical Supply", "ndc": "99999-0123-01", "lot": "K-2026",
                         "concentrationMgPerMl": 50, "volumeMl": 10, "openingMl": 10, "expires": "%s"}""".formatted(id, expires))
                .expect(201)
                .id();
    }
}
