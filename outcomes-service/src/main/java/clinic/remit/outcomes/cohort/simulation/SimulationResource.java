package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.kit.security.Permissions;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stop policy, tried with other numbers. */
@Path("/v1/stop-policy-simulations")
@RolesAllowed({Roles.PHYSICIAN, Roles.ADMINISTRATOR})
@Tag(name = "Cohort")
class SimulationResource {

    private static final String EXPORT = "cohort#export";

    private final Simulations simulations;
    private final Permissions permissions;

    SimulationResource(Simulations simulations, Permissions permissions) {
        this.simulations = simulations;
        this.permissions = permissions;
    }

    @POST
    @Operation(
            summary = "Try the stop policy with other numbers on the clinic's past courses",
            description =
                    "For the policy in force and for each variant: in how many courses it would have recommended to stop, and when; how many"
                            + " injections it would have spared; and how many of those patients relapsed within twelve weeks. Nothing is stored or"
                            + " published, and no recommendation changes: no Idempotency-Key. Small numbers are not told and counts are rounded, as in the cohort. Needs the"
                            + " permission cohort#export. 422 implausible: a number is none of the policy's, or the policy could not be used with"
                            + " it. 503 simulation-under-way: one runs at a time.")
    public SimulationView simulate(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "two variants",
                                                            value = SimulationExamples.TWO_VARIANTS)))
                    @NotNull
                    @Valid
                    SimulationRequest asked) {
        permissions.mustHave(EXPORT);
        return simulations.run(asked);
    }
}
