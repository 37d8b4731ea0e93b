package clinic.remit.scheduling.directory;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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
@AboutNobody
@Tag(name = "Directory", description = "Sites, rooms and physicians")
class DirectoryResource {

    private final Directory directory;

    DirectoryResource(Directory directory) {
        this.directory = directory;
    }

    @POST
    @Path("/sites")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Define a site with its IANA time zone and opening hours")
    public RestResponse<DirectoryViews.SiteView> define(@NotNull @Valid DirectoryRequests.NewSite said) {
        DirectoryViews.SiteView site = directory.define(said);
        return Responses.created(URI.create("/v1/sites/" + site.id()), 0, site);
    }

    @GET
    @Path("/sites")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "All sites")
    public List<DirectoryViews.SiteView> sites() {
        return directory.sites().stream().map(Site::view).toList();
    }

    @GET
    @Path("/sites/{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "A site")
    public DirectoryViews.SiteView site(UUID id) {
        return directory.site(id).view();
    }

    @POST
    @Path("/sites/{id}/rooms")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Add a treatment room to a site")
    public RestResponse<DirectoryViews.RoomView> addRoom(UUID id, @NotNull @Valid DirectoryRequests.NewRoom said) {
        return Responses.created(URI.create("/v1/sites/" + id + "/rooms"), 0, directory.addRoom(id, said));
    }

    @GET
    @Path("/sites/{id}/rooms")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "The rooms of a site")
    public List<DirectoryViews.RoomView> rooms(UUID id) {
        directory.site(id);
        return directory.rooms(id).stream().map(Room::view).toList();
    }

    @GET
    @Path("/physicians")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "All physicians, by name")
    public List<DirectoryViews.PhysicianView> physicians() {
        return directory.physicians().stream().map(Physician::view).toList();
    }

    @GET
    @Path("/physicians/{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "A physician")
    public DirectoryViews.PhysicianView physician(UUID id) {
        return directory.physician(id).view();
    }

    @POST
    @Path("/physicians")
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
    @Operation(summary = "Add a physician by the subject of the physician's own token")
    public RestResponse<DirectoryViews.PhysicianView> add(@NotNull @Valid DirectoryRequests.NewPhysician said) {
        return Responses.created(URI.create("/v1/physicians/" + said.userId()), 0, directory.add(said));
    }
}
