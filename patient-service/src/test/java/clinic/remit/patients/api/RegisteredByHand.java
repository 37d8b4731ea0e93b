package clinic.remit.patients.api;

import java.util.UUID;

/** Rows as nobody writes them but an operator, or a version before histories were kept. */
final class RegisteredByHand {

    private RegisteredByHand() {}

    static String patient(String schema, UUID id) {
        return """
                insert into %s.patient (id, version, status, family_name, given_name, birth_date, sex, able_to_conceive, contacts,
                    search_name, search_given, registered_at)
                values ('%s', 0, 'ACTIVE', 'Hand', 'Ada', '1980-01-01', 'FEMALE', true, '[]', 'hand ada', 'ada', now())""".formatted(schema, id);
    }

    static String identifier(String schema, UUID patient) {
        return "insert into %s.patient_identifier values ('%s', 'urn:clinic:mrn', 'HAND-%s')"
                .formatted(schema, patient, patient);
    }

    static String episode(String schema, UUID id, UUID patient) {
        return """
                insert into %s.depressive_episode (id, version, patient_id, icd10, severity, onset, recorded_at, recorded_by)
                values ('%s', 0, '%s', 'F33.2', 'SEVERE', '2026-01-10', now(), '%s')""".formatted(schema, id, patient, id);
    }
}
