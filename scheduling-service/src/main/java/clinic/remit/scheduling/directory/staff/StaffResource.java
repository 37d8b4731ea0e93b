package clinic.remit.scheduling.directory.staff;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.directory.StaffRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/staff")
@AboutNobody
@Tag(name = "Directory")
class StaffResource {

    private final Staff staff;

    StaffResource(Staff staff) {
        this.staff = staff;
    }

    /** @param userId the subject of the person's own token */
    @Schema(name = "NewStaffMember", examples = StaffExamples.MEMBER)
    record NewMember(
            @NotNull UUID userId,
            @NotNull StaffRole role,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 50) Set<@NotNull UUID> siteIds) {}

    /** @param siteIds where the person was said to work; for a physician also where there are weekly hours */
    @Schema(name = "StaffMemberView")
    record Member(UUID id, StaffRole role, String name, List<UUID> siteIds) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(
            summary = "Add a physician, a nurse or a therapist by the subject of the person's own token",
            description = "A physician added here is one of /v1/physicians too.")
    public RestResponse<Member> add(@NotNull @Valid NewMember said) {
        return Responses.created(URI.create("/v1/staff/" + said.userId()), 0, staff.add(said));
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "Physicians, nurses and therapists by name: all, or those of a site or a role")
    public List<Member> all(@RestQuery UUID siteId, @RestQuery StaffRole role) {
        return staff.all(siteId, role);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "A physician, a nurse or a therapist")
    public Member one(UUID id) {
        return staff.member(id);
    }
}
