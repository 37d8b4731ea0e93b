package clinic.remit.scheduling.course.decision;

import clinic.remit.kit.http.Refusal;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import java.util.Map;

/** 412: the physician decided on a recommendation that no longer stands; the answer carries the one that does. */
class Superseded extends Refusal {

    Superseded(StandingRecommendation standing) {
        super(
                412,
                "recommendation-superseded",
                "Another recommendation stands",
                "The recommendation has been superseded. Read the one that stands and decide on that.",
                Map.of("recommendation", standing.view()));
    }
}
