package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
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

/** Whether the on-call were told. */
@Path("/v1/notifications")
@AboutNobody
@Tag(name = "On call", description = "Who is told of alerts, and whether they were")
class NotificationResource {

    private final Notifications notifications;

    NotificationResource(Notifications notifications) {
        this.notifications = notifications;
    }

    record Retry() {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Messages to the on-call, the newest first; FAILED are those that reached nobody")
    public RestResponse<Page<NotificationView>> list(
            @QueryParam("status") Notification.Status status,
            @QueryParam("alertId") UUID alertId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(notifications.search(status, alertId, Cursor.decode(cursor), limit), uri);
    }

    @POST
    @Path("/{id}/retry")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Send one that failed again",
            description = "One that found nobody on call becomes REPLACED by messages to those who are by now.")
    public RestResponse<NotificationView> retry(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Retry nothing) {
        NotificationView it = notifications.retry(id, ifMatch);
        return Responses.ok(it.version(), it);
    }
}
