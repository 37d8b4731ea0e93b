package clinic.remit.patients.record;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.patients.consent.Consents;
import clinic.remit.patients.eligibility.determination.PastDeterminations;
import clinic.remit.patients.history.History;
import clinic.remit.patients.registry.PastPatients;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.revision.PastRecord;
import clinic.remit.patients.revision.RecordVersions;
import clinic.remit.patients.screening.Screenings;
import clinic.remit.patients.screening.reported.PastTreatment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Puts the record of a patient together as it stood. */
@ApplicationScoped
class RecordAsItStood {

    private final Patients patients;
    private final RecordVersions versions;
    private final PastPatients details;
    private final History history;
    private final Screenings screenings;
    private final Consents consents;
    private final PastDeterminations determinations;
    private final Clock clock;

    RecordAsItStood(
            Patients patients,
            RecordVersions versions,
            PastPatients details,
            History history,
            Screenings screenings,
            Consents consents,
            PastDeterminations determinations,
            Clock clock) {
        this.patients = patients;
        this.versions = versions;
        this.details = details;
        this.history = history;
        this.screenings = screenings;
        this.consents = consents;
        this.determinations = determinations;
        this.clock = clock;
    }

    /**
     * The patient is held, so that a change under way is waited for: what is shown of an instant once is shown of it ever after.
     *
     * @param asked null for now
     * @throws Unprocessable if the instant lies ahead
     * @throws NotOnRecordThen if it lies before the history of the patient
     */
    @Transactional
    RecordView at(UUID patientId, Instant asked) {
        patients.hold(patientId);
        Instant now = clock.instant();
        Instant at = asked == null ? now : asked;
        if (at.isAfter(now)) {
            throw new Unprocessable(
                    "instant-ahead",
                    "Nobody knows yet what the record will say then.",
                    new FieldProblem("at", at + " lies in the future", "an instant up to " + now));
        }
        RecordVersions.Beginning beginning =
                versions.beginning(patientId).orElseThrow(() -> new NotFound("patient", patientId));
        if (at.isBefore(beginning.at())) {
            throw new NotOnRecordThen(at, beginning);
        }
        // the database keeps microseconds and would round a finer instant up
        return view(versions.asOf(patientId, at.truncatedTo(ChronoUnit.MICROS)));
    }

    private RecordView view(PastRecord past) {
        return new RecordView(
                past.at(),
                details.in(past).orElseThrow(),
                history.episodesIn(past),
                history.trialsIn(past),
                history.otherTreatmentsIn(past),
                screenings.in(past),
                consents.in(past),
                determinations.in(past).orElse(null),
                determinations.courses(past),
                PastTreatment.findings(past),
                PastTreatment.alerts(past));
    }
}
