package clinic.remit.outcomes.due;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which scores are due. */
@Path("/v1")
@Tag(name = "Due scores", description = "Which scores are due, when, and why")
class DueResource {

    private final DueAssessments due;
    private final Caller caller;

    DueResource(DueAssessments due, Caller caller) {
        this.due = due;
        this.caller = caller;
    }

    @GET
    @Path("/patients/{id}/due-assessments")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(
            summary = "Which scores of a patient are due, the soonest first",
            description =
                    "A baseline; before each booked injection; weekly during a course; again after a remission; by plan after the stop; a"
                            + " C-SSRS after a positive suicide item. overdueSince is there once it is missed.")
    public List<DueView> ofPatient(UUID id) {
        return due.of(id, caller);
    }

    @GET
    @Path("/due-assessments")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "Which scores are due in the clinic, the soonest first",
            description = "Also those to come; Link rel=next leads on.")
    public RestResponse<Page<DueView>> ofClinic(
            @Parameter(description = "only of this site") @QueryParam("siteId") UUID siteId,
            @Parameter(description = "only those that are missed") @QueryParam("overdue") @DefaultValue("false")
                    boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        return Pages.response(due.of(siteId, overdue, Cursor.decode(cursor), limit), uri);
    }
}
