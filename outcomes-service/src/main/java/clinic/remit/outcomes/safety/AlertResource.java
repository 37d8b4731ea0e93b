package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
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

/** Signs of danger. */
@Path("/v1")
@Tag(name = "Alerts", description = "Signs of danger, until a physician closes them")
class AlertResource {

    private final AlertsInHand alerts;
    private final Caller caller;

    AlertResource(AlertsInHand alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    record Acknowledgement() {}

    @GET
    @Path("/alerts")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "Alerts, of a patient, a site, a level, or all",
            description =
                    "`order=URGENT` is the board of the on-call: what nobody has taken in hand, the longest overdue first, then what"
                            + " is in hand. While it is read page by page an alert may move to another place; whoever needs certainty"
                            + " reads it again from its start.")
    public RestResponse<Page<AlertView>> list(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("siteId") UUID siteId,
            @QueryParam("level") AlertLevel level,
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("order") @DefaultValue("NEWEST") AlertSearch.Order order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        AlertSearch asked = new AlertSearch(patientId, siteId, level, open, order);
        return Pages.response(alerts.search(asked, Cursor.decode(cursor), limit), uri);
    }

    @POST
    @Path("/alerts/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "Take an alert in hand")
    public RestResponse<AlertView> acknowledge(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Acknowledgement nothing) {
        AlertView alert = alerts.acknowledge(id, ifMatch, caller.id());
        return Responses.ok(alert.version(), alert);
    }

    @POST
    @Path("/alerts/{id}/closing")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Close an alert, saying what was done")
    public RestResponse<AlertView> close(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Closing closing) {
        AlertView alert = alerts.close(id, ifMatch, closing, caller.id());
        return Responses.ok(alert.version(), alert);
    }
}
