package clinic.remit.scheduling.directory.roster;

/** Bodies that the API documents, and that its tests send. */
public interface RosterExamples {

    String AVAILABILITY = """
            {"siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "day": "MONDAY", "from": "08:00", "to": "16:30"}""";

    String ENDING = """
            {"lastDay": "2027-03-31"}""";

    String EXTRA_SHIFT = """
            {"siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "day": "2026-12-05", "from": "09:00", "to": "13:00"}""";

    String ABSENCE = """
            {"firstDay": "2026-12-21", "lastDay": "2027-01-03", "reasonCode": "LEAVE"}""";

    String CLOSURE = """
            {"from": "2026-12-24T12:00:00-05:00", "until": "2026-12-26T00:00:00-05:00", "reasonCode": "HOLIDAY"}""";
}
