package clinic.remit.outcomes.recommendation;

import clinic.remit.kit.policy.PolicyFiles;
import clinic.remit.outcomes.assessment.AssessmentRules;
import clinic.remit.outcomes.due.DuePolicy;
import clinic.remit.outcomes.due.DueRules;
import clinic.remit.outcomes.safety.SafetyPolicy;
import clinic.remit.outcomes.trajectory.CourseRules;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the rooms their policies, read once, at start: a bad file stops the service. */
@Startup
@Singleton
class Policies {

    private final CourseRules rules;
    private final SafetyPolicy safety;
    private final AssessmentRules assessment;
    private final DueRules due;

    Policies(PolicyFiles files) {
        rules = files.load("stop", CourseRules.class);
        safety = files.load("safety", SafetyPolicy.class);
        assessment = files.load("assessment", AssessmentRules.class);
        due = files.load("due", DueRules.class);
    }

    @Produces
    @Singleton
    CourseRules rules() {
        return rules;
    }

    @Produces
    @Singleton
    SafetyPolicy safety() {
        return safety;
    }

    @Produces
    @Singleton
    AssessmentRules assessmentRules() {
        return assessment;
    }

    @Produces
    @Singleton
    DuePolicy duePolicy() {
        return new DuePolicy(due, rules, safety);
    }

    @Produces
    @Singleton
    CoursePolicy coursePolicy() {
        return new CoursePolicy(rules);
    }
}
