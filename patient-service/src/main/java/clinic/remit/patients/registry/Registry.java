package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.patients.ClinicDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Registers patients and keeps their records. */
@ApplicationScoped
class Registry {

    private static final int OLDEST = 130;

    private final Patients patients;
    private final PatientSearch search;
    private final WhenFactsChange whenFactsChange;
    private final Outbox outbox;
    private final ClinicDays days;
    private final Clock clock;

    Registry(
            Patients patients,
            PatientSearch search,
            WhenFactsChange whenFactsChange,
            Outbox outbox,
            ClinicDays days,
            Clock clock) {
        this.patients = patients;
        this.search = search;
        this.whenFactsChange = whenFactsChange;
        this.outbox = outbox;
        this.days = days;
        this.clock = clock;
    }

    Patient get(UUID id) {
        return patients.get(id);
    }

    Page<Patient> search(PatientSearch.Question question, Cursor after, int limit) {
        return Page.of(
                search.find(question, after, limit + 1), limit, last -> new Cursor(last.searchName(), last.id()));
    }

    /** @param allowDuplicate the caller has looked at the candidates and knows that this is somebody else */
    @Transactional
    Patient register(PatientDetails details, boolean allowDuplicate) {
        mustBePlausible(details);
        patients.takeTurnToRegister();
        mustBeFree(details, null);
        if (!allowDuplicate) {
            mustBeNew(details);
        }
        Patient patient = Patient.register(Ids.next(), details, clock.instant());
        patients.persist(patient);
        outbox.publish(new PatientRegistered(patient.id(), patient.registeredAt()));
        return patient;
    }

    /** @param change what the record is to be, made from what it is */
    @Transactional
    Patient amend(UUID id, String ifMatch, UnaryOperator<PatientDetails> change) {
        Etags.required(ifMatch);
        patients.takeTurnToRegister();
        Patient patient = patients.lock(id);
        Etags.check(ifMatch, patient.version());
        PatientDetails details = change.apply(patient.details());
        mustBePlausible(details);
        mustBeFree(details, id);
        patient.amend(details);
        patients.flush();
        whenFactsChange.factsChanged(id);
        return patient;
    }

    @Transactional
    Patient changeStatus(UUID id, String ifMatch, PatientStatus status) {
        Etags.required(ifMatch);
        Patient patient = patients.lock(id);
        Etags.check(ifMatch, patient.version());
        if (patient.become(status)) {
            patients.flush();
            outbox.publish(new PatientStatusChanged(id, status, clock.instant()));
            whenFactsChange.factsChanged(id);
        }
        return patient;
    }

    private void mustBePlausible(PatientDetails details) {
        LocalDate today = days.today();
        if (details.birthDate().isAfter(today) || details.birthDate().isBefore(today.minusYears(OLDEST))) {
            throw new Unprocessable(
                    "implausible",
                    "The birth date is not possible.",
                    new FieldProblem(
                            "birthDate",
                            details.birthDate() + " lies in the future or more than " + OLDEST + " years ago",
                            "a day from " + today.minusYears(OLDEST) + " to " + today));
        }
    }

    private void mustBeFree(PatientDetails details, UUID own) {
        for (PatientIdentifier identifier : details.identifiers()) {
            patients.holderOf(identifier)
                    .filter(holder -> !holder.id().equals(own))
                    .map(patients::standingFor)
                    .ifPresent(holder -> {
                        throw new Conflict(
                                "identifier-taken",
                                holder.id().equals(own)
                                        ? "A record that was merged into this one has the identifier; it finds this patient."
                                        : "Another patient has this identifier; amend that record instead.",
                                Map.of("patientId", holder.id(), "identifier", identifier));
                    });
        }
    }

    private void mustBeNew(PatientDetails details) {
        ProbableDuplicate.Person person =
                ProbableDuplicate.Person.of(details.familyName(), details.givenName(), details.birthDate());
        List<PatientView> candidates = patients.alike(details).stream()
                .filter(other -> ProbableDuplicate.isProbable(person, other.person()))
                .map(patients::standingFor)
                .distinct()
                .map(PatientView::of)
                .toList();
        if (!candidates.isEmpty()) {
            throw new Conflict(
                    "probable-duplicate",
                    "The patient is probably registered already. If it is somebody else, register with ?allowDuplicate=true.",
                    Map.of("candidates", candidates));
        }
    }
}
