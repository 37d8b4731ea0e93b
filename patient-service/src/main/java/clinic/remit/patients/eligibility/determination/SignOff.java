package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.patients.EligibilityOverridden;
import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.events.patients.EligibilitySignedOff;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.eligibility.Criterion;
import clinic.remit.patients.eligibility.CriterionStatus;
import clinic.remit.patients.eligibility.EligibilityPolicy;
import clinic.remit.patients.registry.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A physician puts the signature under a determination, which makes it good for treatment. */
@ApplicationScoped
class SignOff {

    private final Patients patients;
    private final DeterminationRepository determinations;
    private final EligibilityPolicy policy;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SignOff(
            Patients patients,
            DeterminationRepository determinations,
            EligibilityPolicy policy,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.patients = patients;
        this.determinations = determinations;
        this.policy = policy;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reviewReason why treatment may go on although something needs a review; null when nothing does */
    @Transactional
    Determination sign(UUID determinationId, String ifMatch, String reviewReason) {
        Etags.required(ifMatch);
        patients.lock(determinations.patientOf(determinationId));
        Determination determination = determinations.findById(determinationId);
        Etags.check(ifMatch, determination.version());
        Instant now = clock.instant();
        mustStand(determination, now);
        if (determination.result() == EligibilityResult.INELIGIBLE) {
            throw new Conflict(
                    "ineligible",
                    "An ineligible patient cannot be signed off; a physician with the permission may override.",
                    Map.of("criteria", with(determination, CriterionStatus.UNMET)));
        }
        if (determination.result() == EligibilityResult.NEEDS_REVIEW
                && (reviewReason == null || reviewReason.isBlank())) {
            throw new Unprocessable(
                    "review-reason-required",
                    "Criteria need a review; say why treatment may go on.",
                    new FieldProblem(
                            "reviewReason", "missing", "the physician's reason, weighing " + reviewed(determination)));
        }
        determination.signOff(caller.id(), reviewReason, now);
        determinations.flush();
        outbox.publish(new EligibilitySignedOff(
                determination.patientId(), determinationId, caller.id(), determination.validUntil(), now));
        return determination;
    }

    /**
     * Against criteria that exclude the patient. Some are no physician's to override: the policy names them.
     *
     * @param reason in words, for the record; the code alone goes to the other services
     */
    @Transactional
    Determination override(UUID determinationId, String ifMatch, OverrideReason code, String reason) {
        Etags.required(ifMatch);
        patients.lock(determinations.patientOf(determinationId));
        Determination determination = determinations.findById(determinationId);
        Etags.check(ifMatch, determination.version());
        Instant now = clock.instant();
        mustStand(determination, now);
        if (determination.result() != EligibilityResult.INELIGIBLE) {
            throw new Conflict(
                    "nothing-to-override",
                    "No criterion excludes the patient; sign the determination off.",
                    Map.of("result", determination.result()));
        }
        List<String> never = policy.neverOverridden(determination.criteria());
        if (!never.isEmpty()) {
            throw new Conflict(
                    "cannot-be-overridden",
                    "Nobody may override these; what they ask for must be done.",
                    Map.of("criteria", never));
        }
        determination.override(caller.id(), code, reason.strip(), now);
        determinations.flush();
        outbox.publish(new EligibilityOverridden(
                determination.patientId(), determinationId, caller.id(), code.name(), determination.validUntil(), now));
        return determination;
    }

    private void mustStand(Determination determination, Instant now) {
        if (determination.isSuperseded()) {
            UUID current = determinations
                    .current(determination.patientId())
                    .map(Determination::id)
                    .orElseThrow();
            throw new Conflict(
                    "determination-superseded", "A newer determination took its place.", Map.of("currentId", current));
        }
        List<String> missing = policy.mustBeKnown(determination.criteria());
        if (!missing.isEmpty()) {
            throw new Conflict(
                    "criteria-unknown",
                    "These must be known before anyone signs; a signature does not stand in for them.",
                    Map.of("criteria", missing));
        }
        if (determination.isSignedItself()) {
            throw new Conflict(
                    "already-signed-off",
                    "It is signed off already.",
                    Map.of("validUntil", determination.validUntil()));
        }
        if (determination.isExpired(now)) {
            throw new Conflict(
                    "determination-expired",
                    "Its time has run out; determine anew.",
                    Map.of("validUntil", determination.validUntil()));
        }
    }

    private static String reviewed(Determination determination) {
        return String.join(", ", with(determination, CriterionStatus.REVIEW, CriterionStatus.UNKNOWN));
    }

    private static List<String> with(Determination determination, CriterionStatus... statuses) {
        return determination.criteria().stream()
                .filter(criterion -> List.of(statuses).contains(criterion.status()))
                .map(Criterion::code)
                .toList();
    }
}
