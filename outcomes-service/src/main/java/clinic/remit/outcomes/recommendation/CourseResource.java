package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a course stands and what is recommended. */
@Path("/v1")
@Tag(name = "Courses", description = "Trajectories and recommendations")
@RolesAllowed({
    Roles.PHYSICIAN,
    Roles.NURSE,
    Roles.COORDINATOR,
    Roles.THERAPIST,
    Roles.AUDITOR,
    Roles.INTEGRATION,
    Roles.PATIENT
})
class CourseResource {

    private final CourseOutcomes outcomes;
    private final Caller caller;

    CourseResource(CourseOutcomes outcomes, Caller caller) {
        this.outcomes = outcomes;
        this.caller = caller;
    }

    @GET
    @Path("/courses/{id}/trajectory")
    @Operation(summary = "Baseline, change and state of a course, with its scores and injections")
    public CourseOutcomes.TrajectoryView trajectory(UUID id) {
        return outcomes.trajectory(id, caller);
    }

    @GET
    @Path("/courses/{id}/recommendation")
    @Operation(summary = "The recommendation that stands, with its evidence")
    public RestResponse<Recommendation> recommendation(UUID id) {
        Recommendation stands = outcomes.standing(id, caller);
        return Responses.ok(stands.version(), stands);
    }

    @GET
    @Path("/courses/{id}/recommendations")
    @Operation(summary = "All recommendations of a course, the newest first")
    public RestResponse<Page<Recommendation>> recommendations(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(outcomes.history(id, caller, Cursor.decode(cursor), limit), uri);
    }
}
