package clinic.remit.kit.policy;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;

/**
 * Where this is, policies that no medical director has approved may be used: in builds for the local profile and for
 * tests. The production build does not contain it, so no setting can bring it back.
 */
@Singleton
@IfBuildProfile(anyOf = {"local", "test"})
class UnapprovedPolicies {}
