package clinic.remit.scheduling.calendar;

/** Bodies that the API documents, and that its tests send. */
public interface CalendarExamples {

    String FEED = """
            {"of": "SITE", "siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01"}""";
}
