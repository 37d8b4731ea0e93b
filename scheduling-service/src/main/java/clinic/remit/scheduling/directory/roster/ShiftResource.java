package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.audit.AboutNobody;
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

@Path("/v1")
@Tag(name = "Rosters", description = "When physicians, sites and rooms are there")
class ShiftResource {

    private final Shifts shifts;

    ShiftResource(Shifts shifts) {
        this.shifts = shifts;
    }

    @POST
    @Path("/physicians/{id}/availability")
    @Idempotent
    @AboutNobody
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(
            summary = "Say when a physician works at a site, week by week",
            description =
                    "From a first to a last day, if these are given. 409 overlapping names what is said of these hours.")
    public RestResponse<RosterViews.AvailabilityView> addAvailability(
            UUID id, @NotNull @Valid RosterRequests.NewAvailability said) {
        return Responses.created(URI.create("/v1/physicians/" + id + "/availability"), 0, shifts.add(id, said));
    }

    @GET
    @Path("/physicians/{id}/availability")
    @AboutNobody
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "When a physician works, week by week, at each site; also what has ended")
    public List<RosterViews.AvailabilityView> availability(UUID id) {
        return shifts.availabilityOf(id).stream().map(Availability::view).toList();
    }

    @POST
    @Path("/availability/{id}/ending")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(
            summary = "Say the last day of weekly hours",
            description =
                    "Yesterday ends them at once; a day before the first means that they never apply. Lists the coming sessions"
                            + " of the physician at the site that are now without the physician: they are not cancelled.")
    public RestResponse<RosterViews.EndedAvailability> end(UUID id, @NotNull @Valid RosterRequests.Ending said) {
        return RestResponse.ok(shifts.end(id, said.lastDay()));
    }

    @POST
    @Path("/physicians/{id}/extra-shifts")
    @Idempotent
    @AboutNobody
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Say that a physician works at a site on one day beside the weekly hours")
    public RestResponse<RosterViews.ExtraShiftView> addExtraShift(
            UUID id, @NotNull @Valid RosterRequests.NewExtraShift said) {
        return Responses.created(URI.create("/v1/physicians/" + id + "/extra-shifts"), 0, shifts.add(id, said));
    }

    @GET
    @Path("/physicians/{id}/extra-shifts")
    @Transactional
    @AboutNobody
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "The extra shifts of a physician that stand, in order of days")
    public List<RosterViews.ExtraShiftView> extraShifts(UUID id) {
        return shifts.extraShiftsOf(id).stream().map(ExtraShift::view).toList();
    }

    @POST
    @Path("/extra-shifts/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(
            summary = "Withdraw an extra shift",
            description = "Lists the coming sessions of the physician at the site that are now without the physician.")
    public RestResponse<RosterViews.WithdrawnShift> withdraw(UUID id) {
        return RestResponse.ok(shifts.withdraw(id));
    }
}
