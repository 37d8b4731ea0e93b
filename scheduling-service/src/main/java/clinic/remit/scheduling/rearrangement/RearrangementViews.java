package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.scheduling.directory.roster.WhatIf;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.WhyNot;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rearrangements as callers see them. */
final class RearrangementViews {

    private RearrangementViews() {}

    /**
     * @param moved sessions at another time: patients to be called
     * @param reassigned at their time, in another room or under another physician
     * @param unplaced that cannot stay where they are and have no other place
     * @param leastMoved that cannot keep their time, whatever the plan
     * @param provenLeast no plan calls fewer patients; otherwise one may, and none was found
     * @param complete every session has a place
     * @param score of the solver: hard rules, then the wishes in their order
     */
    @Schema(name = "RearrangementFigures")
    record Figures(
            int kept,
            int reassigned,
            int moved,
            int unplaced,
            int inTheHouse,
            int leastMoved,
            boolean provenLeast,
            boolean complete,
            String score,
            long tookMillis,
            Instant proposedAt) {

        static Figures of(Proposal proposal) {
            return new Figures(
                    proposal.count(Proposal.Outcome.KEPT),
                    proposal.count(Proposal.Outcome.REASSIGNED),
                    proposal.count(Proposal.Outcome.MOVED),
                    proposal.count(Proposal.Outcome.UNPLACED),
                    proposal.count(Proposal.Outcome.IN_THE_HOUSE),
                    proposal.leastMoved(),
                    proposal.isProvenLeast(),
                    proposal.isComplete(),
                    proposal.score(),
                    proposal.tookMillis(),
                    proposal.proposedAt());
        }
    }

    /** @param figures null while there is no proposal */
    @Schema(name = "RearrangementSummary")
    record Summary(
            UUID id,
            UUID siteId,
            LocalDate date,
            RearrangementRequests.Reason reasonCode,
            Rearrangement.State state,
            Rearrangement.Failure failure,
            UUID requestedBy,
            Instant requestedAt,
            UUID decidedBy,
            Instant decidedAt,
            String policyVersion,
            Figures figures) {}

    /**
     * @param whyNot why it cannot stay where it was; null if it can: then it gives way to another, or is kept
     * @param unplacedBecause null unless it is UNPLACED
     */
    @Schema(name = "RearrangementLine")
    record LineView(
            UUID sessionId,
            UUID patientId,
            UUID courseId,
            Proposal.Outcome outcome,
            Slot was,
            Slot becomes,
            WhyNot whyNot,
            Proposal.UnplacedBecause unplacedBecause) {

        static LineView of(Proposal.Line line) {
            return new LineView(
                    line.sessionId(),
                    line.patientId(),
                    line.courseId(),
                    line.outcome(),
                    line.was(),
                    line.becomes(),
                    line.whyNot(),
                    line.unplacedBecause());
        }
    }

    /** @param sessions the old plan beside the new one, in order of the old; empty while there is no proposal */
    @Schema(name = "Rearrangement")
    record RearrangementView(
            @JsonUnwrapped Summary summary,
            List<WhatIf.Missing> physiciansAbsent,
            List<WhatIf.Missing> roomsClosed,
            List<UUID> leftUnplaced,
            List<LineView> sessions)
            implements AboutPatients {

        @Override
        public Collection<UUID> patientIds() {
            return sessions.stream().map(LineView::patientId).distinct().toList();
        }
    }
}
