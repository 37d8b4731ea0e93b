package clinic.remit.outcomes.safety.oncall;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;

/**
 * Where this is, a webhook may be on the machine itself and without TLS: in builds for the local profile and for tests. The production
 * build does not contain it, so no setting can bring it back.
 */
@Singleton
@IfBuildProfile(anyOf = {"local", "test"})
public class LocalWebhooks {}
