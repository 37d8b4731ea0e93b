package clinic.remit.scheduling.session.injection;

/** Bodies that the API documents, and that its tests send. */
public interface InjectionExamples {

    String CORRECTION = """
            {"reasonCode": "BODY_SITE_MISTAKEN", "bodySite": "DELTOID_RIGHT"}""";

    String VOIDING = """
            {"reasonCode": "ENTERED_IN_ERROR", "drawnDrug": "LOST"}""";
}
