package clinic.remit.outcomes.cohort;

import clinic.remit.kit.policy.PolicyFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the cohort's policy, once, at start: a bad file stops the service. */
@Startup
@Singleton
class CohortPolicies {

    private final CohortPolicy policy;

    CohortPolicies(PolicyFiles files) {
        policy = files.load("cohort", CohortPolicy.class);
    }

    @Produces
    @Singleton
    CohortPolicy policy() {
        return policy;
    }
}
