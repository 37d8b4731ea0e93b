package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.SupersedeReason;

/** Told in the transaction that changed a score. */
public interface WhenScoresChange {

    Standing scoresChanged(Assessment changed, SupersedeReason why);
}
