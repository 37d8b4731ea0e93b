package clinic.remit.patients.consent;

import clinic.remit.events.patients.ConsentGiven;
import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.ClinicDays;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.registry.WhenFactsChange;
import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What patients agreed to. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {

    private final Patients patients;
    private final WhenFactsChange whenFactsChange;
    private final Outbox outbox;
    private final Caller caller;
    private final ClinicDays days;
    private final Clock clock;

    Consents(
            Patients patients,
            WhenFactsChange whenFactsChange,
            Outbox outbox,
            Caller caller,
            ClinicDays days,
            Clock clock) {
        this.patients = patients;
        this.whenFactsChange = whenFactsChange;
        this.outbox = outbox;
        this.caller = caller;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The one in force under any of these ids, which are of one person. Who withdraws it takes back whatever was signed before, under
     * whichever of their records.
     */
    public Optional<Consent> inForce(Collection<UUID> patientIds) {
        return find("""
                        from Consent c where c.patientId in ?1 and c.withdrawnAt is null and c.replacedAt is null
                          and not exists (select 1 from Consent w where w.patientId in ?1
                            and w.withdrawnAt >= c.signedAt)
                        order by c.signedAt desc, c.id desc""", patientIds).firstResultOptional();
    }

    private Optional<Consent> ofRecordInForce(UUID patientId) {
        return find("patientId = ?1 and withdrawnAt is null and replacedAt is null", patientId)
                .firstResultOptional();
    }

    List<Consent> of(UUID patientId) {
        return list(
                "patientId in ?1 order by signedAt desc, id desc",
                patients.idsOf(patients.get(patientId).id()));
    }

    /** The newest first, as they were on record. */
    public List<ConsentView> in(PastRecord past) {
        List<Consent> then = new ArrayList<>(past.all(FactKind.CONSENT, Consent.class));
        Collections.reverse(then); // of two signed at the same time, the one with the later id first
        return then.stream()
                .sorted(Comparator.comparing(Consent::signedAt).reversed())
                .map(Consent::view)
                .toList();
    }

    /** @throws NotFound if there is none */
    Consent get(UUID consentId) {
        return findByIdOptional(consentId).orElseThrow(() -> new NotFound("consent", consentId));
    }

    @Transactional
    Consent sign(UUID patientId, ConsentRequest said) {
        Patient patient = patients.lock(patientId);
        Instant now = clock.instant();
        within("signedAt", said.signedAt(), days.startOf(patient.birthDate()), now);
        mustBeTheLastWord(patients.idsOf(patientId), said.signedAt());
        ofRecordInForce(patientId).ifPresent(before -> before.replace(now));
        flush();
        Consent consent = Consent.sign(Ids.next(), patientId, said, now, caller.id());
        persistAndFlush(consent);
        outbox.publish(new ConsentGiven(patientId, consent.id(), said.documentVersion(), said.signedAt(), now));
        whenFactsChange.factsChanged(patientId);
        return consent;
    }

    @Transactional
    Consent withdraw(UUID consentId, String ifMatch, ConsentRequest.Withdrawal withdrawal) {
        Etags.required(ifMatch);
        UUID patientId = patientOf(consentId);
        Patient person = patients.lockPerson(patientId);
        Consent consent = findById(consentId);
        Etags.check(ifMatch, consent.version());
        Instant now = clock.instant();
        within("withdrawnAt", withdrawal.withdrawnAt(), consent.signedAt(), now);
        consent.withdraw(withdrawal.withdrawnAt(), withdrawal.reason());
        flush();
        outbox.publish(new ConsentWithdrawn(patientId, consentId, withdrawal.withdrawnAt(), now));
        whenFactsChange.factsChanged(person.id());
        return consent;
    }

    /** The last signature or withdrawal counts, not the last entry: a paper that turns up late takes nothing back. */
    private void mustBeTheLastWord(Collection<UUID> patientIds, Instant signedAt) {
        Instant withdrawn = lastTime("withdrawnAt", patientIds);
        if (withdrawn != null && !signedAt.isAfter(withdrawn)) {
            throw new Unprocessable(
                    "consent-withdrawn-since",
                    "The patient withdrew consent afterwards; only a new signature is in force.",
                    new FieldProblem(
                            "signedAt", signedAt + " is not after the withdrawal", "a signature after " + withdrawn));
        }
        Instant signed = lastTime("signedAt", patientIds);
        if (signed != null && signedAt.isBefore(signed)) {
            throw new Unprocessable(
                    "consent-signed-since",
                    "A consent that was signed later is on record; an earlier signature does not replace it.",
                    new FieldProblem(
                            "signedAt",
                            signedAt + " lies before the last signature",
                            "a signature from " + signed + " on"));
        }
    }

    private Instant lastTime(String field, Collection<UUID> patientIds) {
        return getEntityManager()
                .createQuery("select max(c." + field + ") from Consent c where c.patientId in ?1", Instant.class)
                .setParameter(1, patientIds)
                .getSingleResult();
    }

    private UUID patientOf(UUID consentId) {
        return find("select c.patientId from Consent c where c.id = ?1", consentId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("consent", consentId));
    }

    private static void within(String field, Instant time, Instant earliest, Instant latest) {
        if (time.isBefore(earliest) || time.isAfter(latest)) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(field, time + " is not possible", "a time from " + earliest + " to " + latest));
        }
    }
}
