package clinic.remit.outcomes.safety.oncall;

/** Bodies that the API documents, and that its tests send. */
public interface OnCallExamples {

    String LIST = """
            {
              "firstLine": [
                {"email": "on-call@clinic.example"},
                {"webhook": "https://pager.example/hooks/remit", "secret": "only the two of us know", "levels": ["HIGH"]}
              ],
              "secondLine": [{"email": "medical.director@clinic.example", "levels": ["HIGH", "MODERATE"]}]
            }""";
}
