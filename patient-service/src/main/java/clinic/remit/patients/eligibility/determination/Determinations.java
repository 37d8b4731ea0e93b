package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.patients.EligibilityDetermined;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.RevocationReason;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.patients.eligibility.Criterion;
import clinic.remit.patients.eligibility.CriterionStatus;
import clinic.remit.patients.eligibility.Decision;
import clinic.remit.patients.eligibility.EligibilityFacts;
import clinic.remit.patients.eligibility.EligibilityPolicy;
import clinic.remit.patients.eligibility.Succession;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.registry.WhenFactsChange;
import clinic.remit.patients.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Determines, and determines again whenever a fact changes or time passes: the facts are gathered anew, the policy decides, and what
 * it means for the signature on the determination before is told. Nothing else judges eligibility.
 */
@ApplicationScoped
class Determinations implements WhenFactsChange {

    private static final String EXPIRED = "EXPIRED";
    private static final String MERGED = "MERGED";

    private final Patients patients;
    private final GatherFacts gatherFacts;
    private final EligibilityPolicy policy;
    private final DeterminationRepository determinations;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Clock clock;

    Determinations(
            Patients patients,
            GatherFacts gatherFacts,
            EligibilityPolicy policy,
            DeterminationRepository determinations,
            Revisions revisions,
            Outbox outbox,
            Clock clock) {
        this.patients = patients;
        this.gatherFacts = gatherFacts;
        this.policy = policy;
        this.determinations = determinations;
        this.revisions = revisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Determination get(UUID determinationId) {
        return determinations
                .findByIdOptional(determinationId)
                .orElseThrow(() -> new NotFound("determination", determinationId));
    }

    Determination current(UUID patientId) {
        return determinations
                .current(patients.get(patientId).id())
                .orElseThrow(() -> new NotFound("determination of patient", patientId));
    }

    /** The newest first. */
    Page<Determination> of(UUID patientId, Cursor after, int limit) {
        patients.get(patientId);
        List<Determination> found = after == null
                ? determinations.newest(patientId, limit + 1)
                : determinations.newestBefore(patientId, determinedAt(after), after.id(), limit + 1);
        return Page.of(found, limit, last -> new Cursor(last.determinedAt().toString(), last.id()));
    }

    private static Instant determinedAt(Cursor cursor) {
        try {
            return Instant.parse(cursor.sortValue());
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }

    @Transactional
    Determination determine(UUID patientId) {
        Patient patient = patients.lock(patientId);
        Instant now = clock.instant();
        EligibilityFacts facts = gatherFacts.of(patient, now);
        return succeed(determinations.current(patientId), patient, facts, policy.decide(facts));
    }

    /** Judges again if there is a determination, and leaves it alone if it would say the same. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void factsChanged(UUID patientId) {
        Optional<Determination> current = determinations.current(patientId);
        if (current.isEmpty()) {
            return;
        }
        Patient patient = patients.lock(patientId);
        EligibilityFacts facts = gatherFacts.of(patient, clock.instant());
        Decision decision = policy.decide(facts);
        if (!current.get().saysTheSameAs(decision)) {
            succeed(current, patient, facts, decision);
        }
    }

    /** What was decided on half of the facts stands no longer, nor its signature; whoever was judged before is judged again as one. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void merged(UUID survivorId, UUID duplicateId) {
        Instant now = clock.instant();
        Optional<Determination> ofDuplicate = determinations.current(duplicateId);
        ofDuplicate.ifPresent(it -> {
            if (it.isSignedOff()) {
                outbox.publish(new EligibilityRevoked(duplicateId, it.id(), List.of(MERGED), null, now));
            }
            it.supersede(now);
            determinations.flush();
        });
        if (ofDuplicate.isPresent() && determinations.current(survivorId).isEmpty()) {
            determine(survivorId);
        } else {
            factsChanged(survivorId);
        }
    }

    /** The record that is given back is judged on its own facts, if it ever was; a physician signs that anew. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void unmerged(UUID survivorId, UUID duplicateId) {
        factsChanged(survivorId);
        if (!determinations.newest(duplicateId, 1).isEmpty()) {
            determine(duplicateId);
        }
    }

    /** Judges again when a validity or an age has run out; whoever came first has done it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void timePassed(UUID patientId, Instant now) {
        revisions.broughtByTime();
        Patient patient = patients.lockPerson(patientId);
        Optional<Determination> current = determinations.current(patientId).filter(it -> it.isDue(now));
        if (current.isPresent()) {
            EligibilityFacts facts = gatherFacts.of(patient, now);
            succeed(current, patient, facts, policy.decide(facts));
        }
    }

    private Determination succeed(
            Optional<Determination> before, Patient patient, EligibilityFacts facts, Decision decision) {
        Instant now = facts.asOf();
        Determination next = Determination.of(
                Ids.next(),
                patient.id(),
                decision,
                now,
                policy.nextAgeBoundary(facts).orElse(null));
        before.ifPresent(it -> {
            if (it.isInForce(now) && Succession.carriesOver(it.criteria(), decision.criteria())) {
                next.carryOver(it);
            } else if (it.isSignedOff()) {
                revokeIfWorse(it, decision, now);
            }
            it.supersede(now);
            determinations.flush();
        });
        determinations.persistAndFlush(next);
        outbox.publish(determined(next, patient, facts, now));
        return next;
    }

    private void revokeIfWorse(Determination before, Decision decision, Instant now) {
        List<String> reasons = new ArrayList<>(Succession.worsened(before.criteria(), decision.criteria()));
        if (before.isExpired(now)) {
            reasons.add(EXPIRED);
        }
        if (!reasons.isEmpty()) {
            List<RevocationReason> inFull = reasons.stream()
                    .map(code -> reason(code, decision.criteria()))
                    .toList();
            outbox.publish(new EligibilityRevoked(before.patientId(), before.id(), reasons, inFull, now));
        }
    }

    private static RevocationReason reason(String code, List<Criterion> criteria) {
        Optional<Criterion> judged = criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
        boolean missing = judged.filter(criterion -> criterion.status() == CriterionStatus.UNKNOWN)
                .isPresent();
        UUID source = judged.stream()
                .flatMap(criterion -> criterion.facts().stream())
                .map(Criterion.Fact::source)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new RevocationReason(code, missing, source);
    }

    private static EligibilityDetermined determined(
            Determination determination, Patient patient, EligibilityFacts facts, Instant now) {
        return new EligibilityDetermined(
                patient.id(),
                determination.id(),
                determination.result(),
                determination.isSignedOff(),
                determination.validUntil(),
                facts.age(),
                patient.sexForDosing(),
                patient.isAbleToConceive(),
                codes(determination, CriterionStatus.UNMET),
                codes(determination, CriterionStatus.UNKNOWN),
                codes(determination, CriterionStatus.REVIEW),
                determination.policyVersion(),
                now);
    }

    private static List<String> codes(Determination determination, CriterionStatus status) {
        return determination.criteria().stream()
                .filter(criterion -> criterion.status() == status)
                .map(Criterion::code)
                .toList();
    }
}
