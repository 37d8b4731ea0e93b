package clinic.remit.scheduling.session.treatment;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.SessionViews;
import clinic.remit.scheduling.session.booking.SessionRequests;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Treatment", description = "From check-in to discharge")
class TreatmentResource {

    private final Treatment treatment;
    private final Administer administer;
    private final SessionViews views;
    private final Caller caller;

    TreatmentResource(Treatment treatment, Administer administer, SessionViews views, Caller caller) {
        this.treatment = treatment;
        this.administer = administer;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/sessions/{id}/check-in")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.COORDINATOR})
    @Operation(
            summary = "The patient has come",
            description =
                    "409 too-early, and too-late once the time of the session is over: it keeps no place any more.")
    public RestResponse<SessionView> checkIn(UUID id, @RestHeader("If-Match") String ifMatch) {
        return views.changed(treatment.checkIn(id, ifMatch));
    }

    @POST
    @Path("/sessions/{id}/clearance")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Judge every gate before the dose; may be repeated")
    public RestResponse<SessionView> clear(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PreDoseChecks checks) {
        return views.changed(treatment.clear(id, ifMatch, checks));
    }

    @POST
    @Path("/sessions/{id}/administration")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Record the dose; the physician's own token attests to being in the room")
    public RestResponse<SessionView> administer(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid TreatmentRequests.Administration said) {
        return views.changed(administer.administer(id, ifMatch, said, caller.id()));
    }

    @POST
    @Path("/sessions/{id}/closing")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Discharge: home only when every criterion is met")
    public RestResponse<SessionView> close(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid TreatmentRequests.Closing said) {
        return views.changed(treatment.close(id, ifMatch, said));
    }

    @POST
    @Path("/sessions/{id}/abort")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "End a session in the house before any drug was given")
    public RestResponse<SessionView> abort(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SessionRequests.Reason said) {
        return views.changed(treatment.abort(id, ifMatch, said.reasonCode()));
    }
}
