package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.directory.roster.WhatIf;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A wish to rearrange a site's day, the plan proposed for it, and what became of that. */
@Entity
class Rearrangement {

    enum State {
        /** A plan is looked for. */
        SOLVING,
        PROPOSED,
        ACCEPTED,
        DISCARDED,
        FAILED
    }

    enum Failure {
        /** None that keeps the rules: what is booked breaks them already, and nothing helps. */
        NO_PLAN_FOUND,
        /** The process that looked for it ended. */
        LOST,
        UNEXPECTED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID siteId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private RearrangementRequests.Reason reasonCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private WhatIf assumed;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID requestedBy;
    private Instant requestedAt;
    private Instant solveBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Proposal proposal;

    @Enumerated(EnumType.STRING)
    private Failure failure;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> leftUnplaced;

    private UUID decidedBy;
    private Instant decidedAt;
    private String policyVersion;

    protected Rearrangement() {}

    /** @param at where and when */
    record Subject(UUID siteId, LocalDate day, RearrangementRequests.Reason reason, WhatIf assumed) {}

    static Rearrangement request(UUID id, Subject of, UUID by, Instant now, RearrangementPolicy policy) {
        Rearrangement asked = new Rearrangement();
        asked.id = id;
        asked.siteId = of.siteId();
        asked.day = of.day();
        asked.reasonCode = of.reason();
        asked.assumed = of.assumed();
        asked.state = State.SOLVING;
        asked.requestedBy = by;
        asked.requestedAt = now;
        asked.solveBy = now.plus(policy.givenUpAfter());
        asked.policyVersion = policy.version();
        return asked;
    }

    boolean isSolving() {
        return state == State.SOLVING;
    }

    void propose(Proposal found) {
        state = State.PROPOSED;
        proposal = found;
    }

    void fail(Failure why) {
        state = State.FAILED;
        failure = why;
    }

    /**
     * @param left the unplaced sessions that the caller names
     * @throws Conflict wrong-state; plan-incomplete unless exactly those are named that have no place
     */
    void accept(Collection<UUID> left, UUID by, Instant now) {
        mustBeProposed();
        Set<UUID> unplaced = proposal.of(Proposal.Outcome.UNPLACED).stream()
                .map(Proposal.Line::sessionId)
                .collect(Collectors.toSet());
        if (!unplaced.equals(Set.copyOf(left))) {
            throw new Conflict(
                    "plan-incomplete",
                    "These sessions have no place in the plan. Name them all, and no others, in leaveUnplaced to leave them as they"
                            + " are, each to be looked after by itself.",
                    Map.of("unplaced", unplaced));
        }
        state = State.ACCEPTED;
        leftUnplaced = List.copyOf(unplaced);
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws Conflict wrong-state */
    void discard(UUID by, Instant now) {
        mustBeProposed();
        state = State.DISCARDED;
        decidedBy = by;
        decidedAt = now;
    }

    private void mustBeProposed() {
        if (state != State.PROPOSED) {
            throw new Conflict(
                    "wrong-state",
                    "This needs a rearrangement that is PROPOSED; this one is " + state + ".",
                    Map.of("rearrangementId", id, "state", state));
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Subject subject() {
        return new Subject(siteId, day, reasonCode, assumed);
    }

    /** Null while there is none. */
    Proposal proposal() {
        return proposal;
    }

    RearrangementViews.Summary summary() {
        return new RearrangementViews.Summary(
                id,
                siteId,
                day,
                reasonCode,
                state,
                failure,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                policyVersion,
                proposal == null ? null : RearrangementViews.Figures.of(proposal));
    }

    RearrangementViews.RearrangementView view() {
        return new RearrangementViews.RearrangementView(
                summary(),
                assumed.absent(),
                assumed.closed(),
                leftUnplaced == null ? List.of() : leftUnplaced,
                proposal == null
                        ? List.of()
                        : proposal.lines().stream()
                                .map(RearrangementViews.LineView::of)
                                .toList());
    }
}
