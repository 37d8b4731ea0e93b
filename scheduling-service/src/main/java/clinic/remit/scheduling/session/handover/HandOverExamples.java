package clinic.remit.scheduling.session.handover;

/** Bodies that the API documents, and that its tests send. */
public interface HandOverExamples {

    String HAND_OVER = """
            {"receiverId": "8b3e3a8c-8a2a-4e77-9c65-2e0f8c7a9c33"}""";
}
