package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.KnownSites;
import clinic.remit.outcomes.instruments.Score;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Raises alerts in the transaction of what showed them, under the patient's lock; the on-call are told after its commit. What is said twice
 * raises one alert, and in whatever order the versions of a fact are heard of, the newest decides what has evidence.
 */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private final KnownPatients patients;
    private final KnownSites sites;
    private final WhereTreated whereTreated;
    private final SafetyPolicy policy;
    private final TellOnCall onCall;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(
            KnownPatients patients,
            KnownSites sites,
            WhereTreated whereTreated,
            SafetyPolicy policy,
            TellOnCall onCall,
            Outbox outbox,
            Clock clock) {
        this.patients = patients;
        this.sites = sites;
        this.whereTreated = whereTreated;
        this.policy = policy;
        this.onCall = onCall;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Raises what each raises alone. The on-call are told when all of it is raised, not of each: of a history that is brought in, once for
     * each site and level.
     */
    public <T> T together(Supplier<T> raising) {
        return onCall.together(clock.instant(), raising);
    }

    /** What a new score raises. */
    public List<AlertView> scored(UUID patientId, UUID assessmentId, Instant effectiveAt, Score score) {
        Alert.Source source = new Alert.Source(assessmentId, patientId, null, assessmentId, effectiveAt);
        return policy.of(score).map(needed -> raise(source, needed)).stream()
                .map(this::view)
                .toList();
    }

    /**
     * What this version of a score raises anew; empty when it raises nothing, or an earlier version has raised it, at least as urgently.
     * Alerts that only an earlier version raised have lost their evidence.
     */
    public List<AlertView> scoredAgain(UUID patientId, UUID assessmentId, Instant effectiveAt, Score score) {
        return follow(
                        new Alert.Source(assessmentId, patientId, null, assessmentId, effectiveAt),
                        policy.of(score).stream().toList())
                .stream()
                .map(this::view)
                .toList();
    }

    /** What help whoever answered so is told of; null for none. */
    public SafetyPolicy.CrisisHelp helpAfter(UUID patientId, Score score) {
        return policy.asksForHelp(score)
                ? policy.helpAt(sites.codeOf(siteOf(patientId).orElse(null)))
                : null;
    }

    /** As for a score, with this version of the adverse event. */
    public void adverseEvent(UUID patientId, UUID adverseEventId, Instant effectiveAt, String code, int grade) {
        follow(
                new Alert.Source(adverseEventId, patientId, null, null, effectiveAt),
                policy.ofAdverseEvent(code, grade).stream().toList());
    }

    /** Something was found at a session. */
    public void found(UUID patientId, UUID findingId, Instant effectiveAt, String code, BigDecimal value) {
        follow(new Alert.Source(findingId, patientId, null, null, effectiveAt), policy.ofFinding(code, value));
    }

    /**
     * An eligibility was revoked, for what may be a danger too. Often that follows from an adverse event or a finding which raises an alert
     * by itself: the alert is of that one fact, whichever is heard of first, and the clinicians are told once. A fact that is only missing
     * raises none.
     */
    public void eligibilityRevoked(EligibilityRevoked told) {
        Map<SafetyPolicy.Needed, List<UUID>> facts = new LinkedHashMap<>();
        told.reasons().stream().filter(reason -> !reason.missing()).forEach(reason -> {
            UUID fact = reason.sourceId() == null ? told.determinationId() : reason.sourceId();
            policy.ofRevocation(List.of(reason.code()))
                    .forEach(needed -> facts.computeIfAbsent(needed, none -> new ArrayList<>())
                            .add(fact));
        });
        facts.forEach((needed, sources) -> {
            boolean shown = list("sourceId in ?1", sources).stream().anyMatch(alert -> alert.covers(needed));
            if (!shown) {
                raise(new Alert.Source(sources.get(0), told.patientId(), null, null, told.occurredAt()), needed);
            }
        });
    }

    /**
     * A course is worse than at its beginning.
     *
     * @param scores those with which it came to be so and when they were, once for each time it did; empty if it did not. An alert for any
     *     other score of this course has lost its evidence
     */
    public void worsened(UUID patientId, UUID courseId, Map<UUID, Instant> scores) {
        list("courseId = ?1 and triggerCode = ?2", courseId, SafetyPolicy.WORSENING).stream()
                .filter(alert -> !scores.containsKey(alert.sourceId()))
                .forEach(Alert::evidenceVoided);
        scores.forEach((score, at) -> {
            Alert.Source source = new Alert.Source(score, patientId, courseId, score, at);
            List<Alert> before = of(source, alert -> alert.isFor(policy.ofWorsening()));
            confirm(before);
            raiseOnce(before, source, policy.ofWorsening());
        });
    }

    /** What raised them no longer counts; they stay until a physician closes them. */
    public void evidenceVoided(UUID sourceId) {
        list("sourceId", sourceId).forEach(Alert::evidenceVoided);
    }

    /** A course is known at last, so that those which wait for somebody show at its site. */
    public void siteKnown(UUID patientId) {
        siteOf(patientId).ifPresent(site -> list(
                        "patientId in ?1 and closedAt is null and siteId is null", patients.idsOf(patientId))
                .forEach(alert -> alert.raisedAt(site)));
    }

    /** The highest level among the open alerts of these ids of one patient. */
    public AlertLevel openLevel(Collection<UUID> patientIds) {
        return list("patientId in ?1 and closedAt is null", patientIds).stream()
                .map(Alert::level)
                .max(Comparator.naturalOrder())
                .orElse(AlertLevel.NONE);
    }

    AlertView view(Alert alert) {
        return alert.view(policy.helpAt(sites.codeOf(alert.siteId())).contacts());
    }

    /** Confirms what was raised for this before, voids the rest, and raises what stands nowhere yet, or less urgently. */
    private List<Alert> follow(Alert.Source source, List<SafetyPolicy.Needed> needed) {
        List<Alert> before = of(source, alert -> !alert.isWorsening());
        before.stream().filter(alert -> needed.stream().noneMatch(alert::isFor)).forEach(Alert::evidenceVoided);
        List<Alert> raised = new ArrayList<>();
        for (SafetyPolicy.Needed each : needed) {
            List<Alert> same =
                    before.stream().filter(alert -> alert.isFor(each)).toList();
            confirm(same);
            raiseOnce(same.stream().filter(alert -> alert.isAsUrgentAs(each)).toList(), source, each)
                    .ifPresent(raised::add);
        }
        return raised;
    }

    private List<Alert> of(Alert.Source source, Predicate<Alert> which) {
        return list("sourceId", source.id()).stream().filter(which).toList();
    }

    private static void confirm(List<Alert> alerts) {
        alerts.stream().filter(Alert::isOpen).forEach(Alert::confirmed);
    }

    /** @param before alerts of this very kind that this source raised */
    private Optional<Alert> raiseOnce(List<Alert> before, Alert.Source source, SafetyPolicy.Needed needed) {
        return before.stream().allMatch(Alert::isEvidenceVoided)
                ? Optional.of(raise(source, needed))
                : Optional.empty();
    }

    private Alert raise(Alert.Source source, SafetyPolicy.Needed needed) {
        Instant now = onCall.since().orElseGet(clock::instant);
        UUID site = siteOf(source.patientId()).orElse(null);
        Alert alert = Alert.raise(Ids.next(), source, site, needed, now);
        boolean later = onCall.tellsLater(alert);
        persistAndFlush(alert);
        if (!later) {
            onCall.raised(alert);
        }
        outbox.publish(new SafetyAlertRaised(
                source.patientId(), alert.id(), needed.level(), needed.trigger(), source.assessmentId(), now));
        return alert;
    }

    private Optional<UUID> siteOf(UUID patientId) {
        return whereTreated.siteOf(patients.idsOf(patientId));
    }
}
