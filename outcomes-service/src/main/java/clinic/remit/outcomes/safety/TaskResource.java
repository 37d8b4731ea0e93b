package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a physician must look at. */
@Path("/v1")
@Tag(
        name = "Tasks",
        description = "What a physician must look at: a stop whose evidence changed, a score that did not come")
class TaskResource {

    private final Tasks tasks;
    private final Caller caller;

    TaskResource(Tasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Path("/tasks")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "Tasks, the newest first")
    public RestResponse<Page<TaskView>> list(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(tasks.search(patientId, open, Cursor.decode(cursor), limit), uri);
    }

    @POST
    @Path("/tasks/{id}/closing")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Close a task, saying what was done")
    public RestResponse<TaskView> close(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Closing closing) {
        TaskView task = tasks.close(id, ifMatch, closing, caller.id());
        return Responses.ok(task.version(), task);
    }
}
