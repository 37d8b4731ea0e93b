package clinic.remit.patients.history;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.registry.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records treatments beside antidepressants. No eligibility rests on them, so nothing is judged again. */
@ApplicationScoped
class RecordOtherTreatment {

    private static final int MOST_SESSIONS = 1000;

    private final Patients patients;
    private final OtherTreatments treatments;
    private final Caller caller;
    private final ClinicDays days;
    private final Clock clock;

    RecordOtherTreatment(Patients patients, OtherTreatments treatments, Caller caller, ClinicDays days, Clock clock) {
        this.patients = patients;
        this.treatments = treatments;
        this.caller = caller;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    OtherTreatment record(UUID patientId, HistoryRequests.OtherTreatmentBody said) {
        patients.lock(patientId);
        mustBePossible(said);
        OtherTreatment treatment = OtherTreatment.record(Ids.next(), patientId, said, clock.instant(), caller.id());
        treatments.persistAndFlush(treatment);
        return treatment;
    }

    @Transactional
    OtherTreatment voided(UUID treatmentId, String ifMatch, String reason) {
        Etags.required(ifMatch);
        patients.lockPerson(treatments.patientOf(treatmentId));
        OtherTreatment treatment = treatments.findById(treatmentId);
        Etags.check(ifMatch, treatment.version());
        treatment.enteredInError(reason, caller.id(), clock.instant());
        treatments.flush();
        return treatment;
    }

    private void mustBePossible(HistoryRequests.OtherTreatmentBody said) {
        List<FieldProblem> problems = new ArrayList<>();
        new ToldDates(days.today(), problems).check("", said.start(), said.end());
        if (said.sessions() != null && (said.sessions() < 1 || said.sessions() > MOST_SESSIONS)) {
            problems.add(new FieldProblem("sessions", said.sessions() + " is not possible", "1 to " + MOST_SESSIONS));
        }
        if (!problems.isEmpty()) {
            throw new Unprocessable("implausible", "The treatment is not possible as told.", List.copyOf(problems));
        }
    }
}
