package clinic.remit.acceptance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A patient as the clinic's people work with the record: from registration to the signed determination. */
public final class Patient {

    private final Remit remit;
    private final UUID id;

    private Patient(Remit remit, UUID id) {
        this.remit = remit;
        this.id = id;
    }

    public static Patient register(Remit remit, String givenName, String familyName) {
        UUID mrn = UUID.randomUUID();
        // of age, below 65, and seldom on the birthday of a namesake, whom the registry would take for the same person
        LocalDate birthDate = LocalDate.of(1966, 1, 1).plusDays(Math.floorMod(mrn.hashCode(), 11_000));
        Answer registered = remit.patients()
                .post(Person.COORDINATOR, "/v1/patients", """
                        {"identifiers": [{"system": "urn:clinic:mrn", "value": "MRN-%s"}],
                         "familyName": "%s", "givenName": "%s", "birthDate": "%s",
                         "sex": "FEMALE", "ableToConceive": true,
                         "contacts": [{"kind": "PHONE", "value": "+1 555 0100"}], "language": "en-US",
                         "address": {"line": "1 Elm Street", "city": "Albany", "postalCode": "12207", "country": "US"}}""".formatted(mrn, familyName, givenName, birthDate));
        return new Patient(remit, registered.expect(201).id());
    }

    /** A patient who may be treated: worked up, consented, determined, signed off; the other services know. */
    public static Patient eligible(Remit remit, String givenName, String familyName) {
        Patient patient = register(remit, givenName, familyName);
        patient.recordHistory();
        patient.screen("");
        patient.consent();
        patient.signOff(patient.determine());
        remit.clock().awaitIdle();
        return patient;
    }

    public UUID id() {
        return id;
    }

    /** A depressive episode, and two antidepressants that failed in it at an adequate dose for an adequate time. */
    public void recordHistory() {
        recordEpisode();
        recordTrial("36437", 150, 300, 200); // sertraline
        recordTrial("39786", 225, 180, 60); // venlafaxine
    }

    public void recordEpisode() {
        post("episodes", """
                {"icd10": "F33.2", "severity": "SEVERE", "onset": "%s"}""".formatted(today().minusDays(320)));
    }

    /** A failed trial from so many to so many days ago. */
    public void recordTrial(String rxcui, int dailyDoseMg, int fromDaysAgo, int toDaysAgo) {
        post("trials", """
                {"ingredientRxcui": "%s", "start": "%s", "end": "%s", "dailyDoseMg": %d, "adherencePercent": 90,
                 "outcome": "FAILED", "improvementPercent": 20, "source": "RECORD"}""".formatted(rxcui, today().minusDays(fromDaysAgo), today().minusDays(toDaysAgo), dailyDoseMg));
    }

    /** @param finding a code of the screening catalogue; empty for none */
    public void screen(String finding) {
        String findings = finding.isEmpty() ? "" : '"' + finding + '"';
        post("screenings", """
                {"performedAt": "%s", "findings": [%s], "medicines": [{"rxcui": "28439"}],
                 "vitals": {"systolic": 124, "diastolic": 78, "heartRate": 72, "respiratoryRate": 14, "spo2": 98,
                            "temperature": 36.7, "weightKg": 82.4, "heightCm": 178},
                 "pregnancyTest": "NEGATIVE", "severity": {"instrument": "PHQ-9", "total": 19},
                 "adultEscort": true, "capacity": true, "mentalStateExamined": true,
                 "laboratory": {"takenOn": "%s", "result": "NORMAL"},
                 "urineDrugScreen": {"takenOn": "%s", "result": "NORMAL"},
                 "ecg": {"takenOn": "%s", "result": "NORMAL"}, "stopBang": 2}""".formatted(remit.clock().now(), findings, today(), today(), today()));
    }

    public void consent() {
        post("consents", """
                {"documentVersion": "2026-02", "signedAt": "%s", "explainedBy": "%s"}""".formatted(remit.clock().now(), Person.PHYSICIAN.id()));
    }

    /** The patient takes back what was just signed. */
    public void withdrawConsent() {
        String consent = remit.patients()
                .get(Person.NURSE, "/v1/patients/" + id + "/consents")
                .expect(200)
                .text("/0/id");
        remit.patients()
                .post(Person.NURSE, "/v1/consents/" + consent + "/withdrawal", "\"0\"", """
                        {"withdrawnAt": "%s", "reason": "changed my mind"}""".formatted(
                                remit.clock().now()))
                .expect(200);
    }

    /** @param status INACTIVE or DECEASED */
    public void becomes(String status) {
        remit.patients()
                .put(
                        Person.COORDINATOR,
                        "/v1/patients/" + id + "/status",
                        etag(),
                        "{\"status\": \"%s\"}".formatted(status))
                .expect(200);
    }

    /** This record stands for both from now on. */
    public void mergeIn(Patient duplicate) {
        remit.patients()
                .post(Person.COORDINATOR, "/v1/patients/" + id + "/merges", etag(), """
                        {"duplicateId": "%s", "duplicateETag": "%s"}""".formatted(
                                duplicate.id(), duplicate.etag().replace("\"", "\\\"")))
                .expect(201);
    }

    private String etag() {
        return remit.patients()
                .get(Person.NURSE, "/v1/patients/" + id)
                .expect(200)
                .etag();
    }

    public Answer determine() {
        return post("determinations", "{}");
    }

    public Answer signOff(Answer determination) {
        return remit.patients()
                .post(
                        Person.PHYSICIAN,
                        "/v1/determinations/" + determination.id() + "/sign-off",
                        determination.etag(),
                        "{}")
                .expect(200);
    }

    public Answer currentDetermination() {
        return remit.patients()
                .get(Person.NURSE, "/v1/patients/" + id + "/determinations/current")
                .expect(200);
    }

    private Answer post(String what, String body) {
        return remit.patients()
                .post(Person.NURSE, "/v1/patients/" + id + "/" + what, body)
                .expect(201);
    }

    private LocalDate today() {
        return remit.clock().now().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
