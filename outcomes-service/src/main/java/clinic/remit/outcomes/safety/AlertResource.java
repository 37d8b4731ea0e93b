package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signs of danger. */
@Path("/v1")
@Tag(name = "Alerts", description = "Signs of danger, until a physician closes them")
class AlertResource {

    private final Alerts alerts;
    private final Caller caller;

    AlertResource(Alerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    record Acknowledgement() {}

    record Closing(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}")
            String reasonCode,

            @NotBlank @Size(max = 2000) String done) {}

    @GET
    @Path("/alerts")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(summary = "Alerts, the newest first")
    public List<AlertView> list(
            @QueryParam("patientId") UUID patientId, @QueryParam("open") @DefaultValue("true") boolean open) {
        return alerts.search(patientId, open);
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
        AlertView alert = alerts.close(id, ifMatch, closing.reasonCode(), closing.done(), caller.id());
        return Responses.ok(alert.version(), alert);
    }
}
