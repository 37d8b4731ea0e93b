package clinic.remit.scheduling.directory;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@AboutNobody
@Tag(name = "House", description = "Who and what is ready at a site today")
class HouseResource {

    private final House house;
    private final Caller caller;

    HouseResource(House house, Caller caller) {
        this.house = house;
        this.caller = caller;
    }

    @Schema(examples = DirectoryExamples.PRESENCE)
    record Presence(@NotNull Boolean present) {}

    /** Both must be said to be there; a check that finds something missing is no check to go on with. */
    @Schema(examples = DirectoryExamples.EQUIPMENT_CHECK)
    record EquipmentCheck(
            @NotNull @AssertTrue Boolean emergencyEquipment,
            @NotNull @AssertTrue Boolean aclsCover) {}

    record EquipmentChecked(UUID siteId, LocalDate checkedOn) {}

    /** @param underObservation patients between their dose and their discharge */
    record Present(UUID physicianId, String name, Instant since, long underObservation) {}

    record Checked(Instant checkedAt, UUID checkedBy) {}

    @PUT
    @Path("/sites/{id}/presence")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "A physician or a nurse says, with the own token, to be on site or to leave it",
            description =
                    "409 patients-under-observation names the sessions for which a physician must stay, unless another accepts"
                            + " them.")
    public Presence presence(UUID id, @NotNull @Valid Presence said) {
        StaffRole role = caller.is(Roles.PHYSICIAN) ? StaffRole.PHYSICIAN : StaffRole.NURSE;
        house.presence(id, caller.id(), role, said.present());
        return said;
    }

    @GET
    @Path("/sites/{id}/presence")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "The physicians who are on site now")
    public List<Present> present(UUID id) {
        return house.present(id);
    }

    @GET
    @Path("/sites/{id}/stays")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
    @Operation(summary = "Who was on site at some time of a local day, in order of arrival")
    public List<House.Stay> stays(
            UUID id,
            @Parameter(example = "2026-11-25", schema = @Schema(implementation = LocalDate.class)) @RestQuery
                    String day) {
        return house.stays(id, QueryText.date("day", day));
    }

    @GET
    @Path("/sites/{id}/equipment-checks")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
    @Operation(summary = "The checks of today, at the site's local day; none means that no dose may be given")
    public List<Checked> checks(UUID id) {
        return house.checksOfToday(id);
    }

    @POST
    @Path("/sites/{id}/equipment-checks")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Emergency equipment and ACLS cover were checked today")
    public RestResponse<EquipmentChecked> check(UUID id, @NotNull @Valid EquipmentCheck said) {
        LocalDate today = house.equipmentChecked(id, caller.id());
        return Responses.created(
                URI.create("/v1/sites/" + id + "/equipment-checks"), 0, new EquipmentChecked(id, today));
    }
}
