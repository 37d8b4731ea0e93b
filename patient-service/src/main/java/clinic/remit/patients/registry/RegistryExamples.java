package clinic.remit.patients.registry;

/** Bodies that the API documents, and that its tests send. */
public interface RegistryExamples {

    String PATIENT = """
            {
              "identifiers": [{"system": "urn:clinic:mrn", "value": "MRN-1001"}],
              "familyName": "Hale", "givenName": "Petra", "birthDate": "1986-03-01",
              "sex": "FEMALE", "ableToConceive": true,
              "contacts": [{"kind": "PHONE", "value": "+1 555 0100"}],
              "language": "en-US",
              "address": {"line": "1 Elm Street", "city": "Albany", "region": "NY", "postalCode": "12207", "country": "US"}
            }""";

    String AMENDMENT = """
            {"language": "es-US", "address": {"line": "9 Oak Street"}}""";

    String STATUS = """
            {"status": "INACTIVE"}""";
}
