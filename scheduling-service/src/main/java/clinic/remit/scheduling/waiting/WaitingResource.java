package clinic.remit.scheduling.waiting;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.OwnRecords;
import clinic.remit.scheduling.directory.Directory;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Waiting list", description = "Who waits for a place, and to whom one that became free is offered")
class WaitingResource {

    private final WaitingList list;
    private final WaitingEntries entries;
    private final WaitingQueue queue;
    private final Courses courses;
    private final Directory directory;
    private final OwnRecords own;

    WaitingResource(
            WaitingList list,
            WaitingEntries entries,
            WaitingQueue queue,
            Courses courses,
            Directory directory,
            OwnRecords own) {
        this.list = list;
        this.entries = entries;
        this.queue = queue;
        this.courses = courses;
        this.directory = directory;
        this.own = own;
    }

    @POST
    @Path("/courses/{id}/waiting-entries")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Put a course on the waiting list of its site",
            description =
                    "For one more session, or, with sessionId, for an earlier place of a booked one. It is offered places that become"
                            + " free from now on; freeNow lists slots that suit and are free already, to be booked at once. A course"
                            + " is on the list once: 409 already-waiting.")
    public RestResponse<WaitingViews.EntryView> join(UUID id, @NotNull @Valid WaitingRequests.NewEntry said) {
        WaitingEntry entry = list.join(id, said);
        return Responses.created(
                URI.create("/v1/waiting-entries/" + entry.id()), entry.version(), entry.view(list.freeNow(entry)));
    }

    @GET
    @Path("/courses/{id}/waiting-entries")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "The entries of a course on the waiting list, also those that have ended, the newest first")
    public List<WaitingViews.EntryView> entriesOf(UUID id) {
        own.mustReach(courses.course(id).patientId());
        return entries.of(id).stream().map(entry -> entry.view(null)).toList();
    }

    @GET
    @Path("/waiting-entries/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "An entry of the waiting list")
    public RestResponse<WaitingViews.EntryView> entry(UUID id) {
        WaitingEntry entry = entries.entry(id);
        WaitingViews.EntryView view = entry.view(null);
        own.mustReach(view.patientId());
        return Responses.ok(entry.version(), view);
    }

    @GET
    @Path("/sites/{id}/waiting-list")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(
            summary = "Who waits at a site, in the order in which they are asked",
            description =
                    "Whoever has no session booked comes first; then the one whose next dose has been possible for longest, then the"
                            + " one who has waited for longest.")
    public List<WaitingViews.Listed> listOf(UUID id) {
        directory.site(id);
        return queue.listed(id);
    }

    @POST
    @Path("/waiting-entries/{id}/wishes")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Change what would suit; the entry keeps its place in the order",
            description = "An open offer that does not suit any more is withdrawn.")
    public RestResponse<WaitingViews.EntryView> wish(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WaitingRequests.Wish said) {
        WaitingEntry entry = list.wish(id, ifMatch, said);
        return Responses.ok(entry.version(), entry.view(list.freeNow(entry)));
    }

    @POST
    @Path("/waiting-entries/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Take a course off the waiting list",
            description = "An open offer is withdrawn, and the place is offered to the next.")
    public RestResponse<WaitingViews.EntryView> withdraw(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WaitingRequests.Reason said) {
        WaitingEntry entry = list.withdraw(id, ifMatch, said.reasonCode());
        return Responses.ok(entry.version(), entry.view(null));
    }
}
