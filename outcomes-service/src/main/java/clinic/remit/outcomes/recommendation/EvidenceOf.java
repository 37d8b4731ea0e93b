package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.AdverseEventFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.DailyScore;

/** Facts as a recommendation names them. The same fact is always named alike, so that it is known whether a physician saw it. */
final class EvidenceOf {

    private EvidenceOf() {}

    static Evidence score(String kind, ScoreFact it) {
        return new Evidence(it.id(), kind, it.instrument().code(), it.score().total(), it.effectiveAt());
    }

    static Evidence score(CourseFacts facts, DailyScore it) {
        return new Evidence(it.assessmentId(), "SCORE", facts.primary().code(), it.total(), it.effectiveAt());
    }

    static Evidence suicideItem(ScoreFact it) {
        return new Evidence(
                it.id(), "SUICIDE_ITEM", it.instrument().code(), it.score().suicideItem(), it.effectiveAt());
    }

    static Evidence screening(ScoreFact it) {
        return new Evidence(it.id(), "SCREENING", it.instrument().code(), null, it.effectiveAt());
    }

    static Evidence adverseEvent(AdverseEventFact it) {
        return new Evidence(it.id(), "ADVERSE_EVENT", null, it.grade(), it.effectiveAt());
    }
}
