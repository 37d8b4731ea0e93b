package clinic.remit.scheduling.directory;

/** Bodies that the API documents, and that its tests send. */
public interface DirectoryExamples {

    String SITE = """
            {"code": "NORTH", "name": "Remit North", "timeZone": "America/New_York",
             "openingHours": [{"day": "MONDAY", "opens": "08:00", "closes": "18:00"}]}""";

    String ROOM = """
            {"name": "Room 1"}""";

    String PHYSICIAN = """
            {"userId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11", "name": "Dr. Reyes"}""";

    String PRESENCE = """
            {"present": true}""";

    String EQUIPMENT_CHECK = """
            {"emergencyEquipment": true, "aclsCover": true}""";
}
