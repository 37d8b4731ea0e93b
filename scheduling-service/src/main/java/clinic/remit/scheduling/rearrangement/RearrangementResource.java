package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.QueryText;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Rearrangement", description = "A site's day planned anew when somebody falls ill or a room closes")
class RearrangementResource {

    private final ProposeRearrangement propose;
    private final DecideRearrangement decide;
    private final Rearrangements rearrangements;

    RearrangementResource(ProposeRearrangement propose, DecideRearrangement decide, Rearrangements rearrangements) {
        this.propose = propose;
        this.decide = decide;
        this.rearrangements = rearrangements;
    }

    @POST
    @Path("/sites/{id}/rearrangements")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN})
    @Operation(
            summary = "Ask for a plan of a day that keeps every rule, loses no session and calls the fewest patients",
            description =
                    "By the roster as it is, and by what is supposed beside it. The plan is looked for after the answer, for some"
                            + " seconds: read the rearrangement until its state is PROPOSED or FAILED. Nothing is changed by it. Several"
                            + " plans of a day may stand beside each other; 409 already-solving while one of them is looked for.")
    public RestResponse<RearrangementViews.RearrangementView> propose(
            UUID id, @NotNull @Valid RearrangementRequests.NewRearrangement said) {
        Rearrangement asked = propose.propose(id, said);
        return Responses.created(URI.create("/v1/rearrangements/" + asked.id()), asked.version(), asked.view());
    }

    @GET
    @Path("/sites/{id}/rearrangements")
    @Transactional
    @AboutNobody
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
    @Operation(
            summary = "The rearrangements of a site's day, the newest first: who asked for them, who decided, and how")
    public List<RearrangementViews.Summary> ofDay(
            UUID id,
            @Parameter(schema = @Schema(format = "date", examples = "2026-11-30"), required = true) @RestQuery
                    String date) {
        return rearrangements.of(id, QueryText.date("date", date)).stream()
                .map(Rearrangement::summary)
                .toList();
    }

    @GET
    @Path("/rearrangements/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
    @Operation(
            summary = "A rearrangement: the old plan beside the new one, session by session",
            description =
                    "leastMoved is a number of sessions that no plan goes below; provenLeast tells whether this one reaches it.")
    public RestResponse<RearrangementViews.RearrangementView> rearrangement(UUID id) {
        return shown(rearrangements.rearrangement(id));
    }

    @POST
    @Path("/rearrangements/{id}/acceptance")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN})
    @Operation(
            summary = "Accept a plan: all its sessions are moved at once, or none",
            description =
                    "Every place is judged anew. 409 plan-changed, with the sessions, if one is not as it was or its new place is not"
                            + " free any more; 409 plan-incomplete unless all sessions without a place are named.")
    public RestResponse<RearrangementViews.RearrangementView> accept(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RearrangementRequests.Acceptance said) {
        return shown(decide.accept(id, ifMatch, said.leaveUnplaced()));
    }

    @POST
    @Path("/rearrangements/{id}/discard")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN})
    @Operation(summary = "Discard a plan: it stays on record, and nothing is moved")
    public RestResponse<RearrangementViews.RearrangementView> discard(UUID id) {
        return shown(decide.discard(id));
    }

    private static RestResponse<RearrangementViews.RearrangementView> shown(Rearrangement asked) {
        return Responses.ok(asked.version(), asked.view());
    }
}
