package clinic.remit.outcomes.recommendation;

import clinic.remit.kit.policy.PolicyFiles;
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

    Policies(PolicyFiles files) {
        rules = files.load("stop", CourseRules.class);
        safety = files.load("safety", SafetyPolicy.class);
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
    CoursePolicy coursePolicy() {
        return new CoursePolicy(rules);
    }
}
