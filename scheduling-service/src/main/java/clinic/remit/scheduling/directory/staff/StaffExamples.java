package clinic.remit.scheduling.directory.staff;

/** Bodies that the API documents, and that its tests send. */
public interface StaffExamples {

    String MEMBER = """
            {"userId": "7a2d2f7b-7f1f-4d66-8b54-1d9e7b6f8b22", "role": "NURSE", "name": "N. Lind",
             "siteIds": ["01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01"]}""";
}
