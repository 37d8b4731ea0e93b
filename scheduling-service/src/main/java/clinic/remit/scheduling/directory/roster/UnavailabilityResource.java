package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Leave and illness of physicians; holidays of sites; rooms out of order. */
@Path("/v1")
@Tag(name = "Rosters")
class UnavailabilityResource {

    private static final String AFFECTED =
            "By local days of each site, or by instants; without an end, until it is withdrawn. No session is cancelled by it: the"
                    + " answer lists those without a dose yet that lie in it.";

    private final Unavailabilities unavailabilities;

    UnavailabilityResource(Unavailabilities unavailabilities) {
        this.unavailabilities = unavailabilities;
    }

    @POST
    @Path("/physicians/{id}/absences")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Say that a physician is absent, at every site", description = AFFECTED)
    public RestResponse<RosterViews.UnavailabilityView> absence(
            UUID id, @NotNull @Valid RosterRequests.NewUnavailability said) {
        RosterViews.UnavailabilityView absence = unavailabilities.absence(id, said);
        return Responses.created(URI.create("/v1/absences/" + absence.id()), 0, absence);
    }

    @GET
    @Path("/physicians/{id}/absences")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "The absences of a physician that stand, with the sessions still affected")
    public List<RosterViews.UnavailabilityView> absences(UUID id) {
        return unavailabilities.ofPhysician(id);
    }

    @GET
    @Path("/absences/{id}")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "An absence, with the sessions still affected")
    public RosterViews.UnavailabilityView absence(UUID id) {
        return unavailabilities.view(id, true);
    }

    @POST
    @Path("/absences/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Withdraw an absence: the weekly hours apply again")
    public RestResponse<RosterViews.UnavailabilityView> withdrawAbsence(UUID id) {
        return RestResponse.ok(unavailabilities.withdraw(id, true));
    }

    @POST
    @Path("/sites/{id}/closures")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Say that a site is closed in spite of its hours", description = AFFECTED)
    public RestResponse<RosterViews.UnavailabilityView> closure(
            UUID id, @NotNull @Valid RosterRequests.NewUnavailability said) {
        return created(unavailabilities.closureOfSite(id, said));
    }

    @GET
    @Path("/sites/{id}/closures")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "The closures of a site and of its rooms that stand, with the sessions still affected")
    public List<RosterViews.UnavailabilityView> closures(UUID id) {
        return unavailabilities.ofSite(id);
    }

    @POST
    @Path("/rooms/{id}/closures")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Say that a room is out of order", description = AFFECTED)
    public RestResponse<RosterViews.UnavailabilityView> closureOfRoom(
            UUID id, @NotNull @Valid RosterRequests.NewUnavailability said) {
        return created(unavailabilities.closureOfRoom(id, said));
    }

    @GET
    @Path("/closures/{id}")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "A closure, with the sessions still affected")
    public RosterViews.UnavailabilityView closure(UUID id) {
        return unavailabilities.view(id, false);
    }

    @POST
    @Path("/closures/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Withdraw a closure")
    public RestResponse<RosterViews.UnavailabilityView> withdrawClosure(UUID id) {
        return RestResponse.ok(unavailabilities.withdraw(id, false));
    }

    private static RestResponse<RosterViews.UnavailabilityView> created(RosterViews.UnavailabilityView closure) {
        return Responses.created(URI.create("/v1/closures/" + closure.id()), 0, closure);
    }
}
