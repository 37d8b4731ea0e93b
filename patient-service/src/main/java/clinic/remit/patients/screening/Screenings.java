package clinic.remit.patients.screening;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.registry.WhenFactsChange;
import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Records screenings. */
@ApplicationScoped
public class Screenings {

    private final Patients patients;
    private final ScreeningRepository screenings;
    private final ScreeningCatalogue catalogue;
    private final WhenFactsChange whenFactsChange;
    private final Caller caller;
    private final ClinicDays days;
    private final Clock clock;

    Screenings(
            Patients patients,
            ScreeningRepository screenings,
            ScreeningCatalogue catalogue,
            WhenFactsChange whenFactsChange,
            Caller caller,
            ClinicDays days,
            Clock clock) {
        this.patients = patients;
        this.screenings = screenings;
        this.catalogue = catalogue;
        this.whenFactsChange = whenFactsChange;
        this.caller = caller;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    Screening record(UUID patientId, ScreeningRequest said) {
        Patient patient = patients.lock(patientId);
        new ScreeningPlausibility(catalogue, days, clock.instant(), patient).check(said);
        UnusualFigures.check(
                said,
                screenings
                        .lastBefore(patients.idsOf(patientId), said.performedAt())
                        .orElse(null));
        Screening screening = Screening.record(Ids.next(), patientId, said, clock.instant(), caller.id());
        screenings.persistAndFlush(screening);
        whenFactsChange.factsChanged(patientId);
        return screening;
    }

    @Transactional
    Screening voidScreening(UUID screeningId, String ifMatch, String reason) {
        Etags.required(ifMatch);
        UUID patientId = patients.lockPerson(screenings.patientOf(screeningId)).id();
        Screening screening = screenings.findById(screeningId);
        Etags.check(ifMatch, screening.version());
        screening.enteredInError(reason, caller.id(), clock.instant());
        screenings.flush();
        whenFactsChange.factsChanged(patientId);
        return screening;
    }

    /** @throws NotFound if there is none */
    Screening get(UUID screeningId) {
        return screenings.findByIdOptional(screeningId).orElseThrow(() -> new NotFound("screening", screeningId));
    }

    List<ScreeningView> of(UUID patientId) {
        return screenings.of(patients.idsOf(patients.get(patientId).id())).stream()
                .map(this::view)
                .toList();
    }

    /** The newest first, voided ones too, as they were on record. */
    public List<ScreeningView> in(PastRecord past) {
        List<Screening> then = new ArrayList<>(past.all(FactKind.SCREENING, Screening.class));
        Collections.reverse(then); // of two at the same time, the one with the later id first
        return then.stream()
                .sorted(Comparator.comparing(Screening::performedAt).reversed())
                .map(this::view)
                .toList();
    }

    ScreeningView view(Screening screening) {
        return screening.view(catalogue, days.zone());
    }

    /** Every screening that is not voided. */
    public List<ScreeningFacts> facts(Collection<UUID> patientIds) {
        return screenings.notVoided(patientIds).stream()
                .map(screening -> screening.facts(catalogue, days.zone()))
                .toList();
    }
}
