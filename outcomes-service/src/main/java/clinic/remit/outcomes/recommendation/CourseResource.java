package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.outcomes.chart.TrajectoryChart;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
    @Operation(
            summary = "The way of a course: baseline, scores, states, injections and recommendations",
            description =
                    "Everything is judged by what is known now; what was voided is not in it. The primary scale decides; any other"
                            + " depression scale is shown with what it alone would say, GAD-7 and C-SSRS without a state. As a chart:"
                            + " /v1/courses/{id}/trajectory.svg")
    public TrajectoryView trajectory(UUID id) {
        return outcomes.trajectory(id, caller);
    }

    @GET
    @Path("/courses/{id}/trajectory.svg")
    @Produces("image/svg+xml")
    @Operation(
            summary = "The way of a course as a chart of its primary scale, to be looked at or printed",
            description =
                    "The scores over the severity bands, with the lines of remission, response and relapse; below them the injections"
                            + " and the states. It needs no colour, and tells the course in words to a screen reader. No name is in it.")
    public String chart(UUID id) {
        return TrajectoryChart.svg(outcomes.trajectory(id, caller));
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
