package clinic.remit.scheduling.session.handover;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Supervision", description = "Who stays for the patients between dose and discharge")
class HandOverResource {

    private final HandOvers handOvers;
    private final Supervision supervision;
    private final Caller caller;

    HandOverResource(HandOvers handOvers, Supervision supervision, Caller caller) {
        this.handOvers = handOvers;
        this.supervision = supervision;
        this.caller = caller;
    }

    @Schema(name = "NewHandOver", examples = HandOverExamples.HAND_OVER)
    record NewHandOver(@NotNull UUID receiverId) {}

    record HandedOver(UUID sessionId, UUID patientId) {}

    /** @param sessions under observation of the giver while it is OFFERED; those handed over once it is ACCEPTED */
    record HandOverView(
            UUID id,
            UUID siteId,
            UUID giverId,
            UUID receiverId,
            HandOver.State state,
            Instant offeredAt,
            Instant answeredAt,
            List<HandedOver> sessions)
            implements AboutPatients {

        @Override
        public Collection<UUID> patientIds() {
            return sessions.stream().map(HandedOver::patientId).toList();
        }
    }

    @POST
    @Path("/sites/{id}/hand-overs")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary =
                    "A physician offers, with the own token, all patients under observation to another who is on site",
            description = "Until it is answered or withdrawn, the giver stays and gives no dose.")
    public RestResponse<HandOverView> offer(UUID id, @NotNull @Valid NewHandOver said) {
        HandOver handOver = handOvers.offer(id, caller.id(), said.receiverId());
        return Responses.created(
                URI.create("/v1/hand-overs/" + handOver.id()), handOver.version(), handOvers.view(handOver));
    }

    @GET
    @Path("/sites/{id}/hand-overs")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR})
    @Operation(summary = "The hand-overs at a site that wait for an answer")
    public List<HandOverView> open(UUID id) {
        return handOvers.openAt(id).stream().map(handOvers::view).toList();
    }

    @GET
    @Path("/hand-overs/{id}")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "A hand-over")
    public RestResponse<HandOverView> handOver(UUID id) {
        return shown(handOvers.handOver(id));
    }

    @POST
    @Path("/hand-overs/{id}/acceptance")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "The receiver accepts, with the own token, and stays for the patients from now on",
            description = "409 too-many-under-observation if they would be more than one physician may look after.")
    public RestResponse<HandOverView> accept(UUID id) {
        return shown(handOvers.accept(id, caller.id()));
    }

    @POST
    @Path("/hand-overs/{id}/refusal")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "The receiver declines, with the own token: the giver stays")
    public RestResponse<HandOverView> decline(UUID id) {
        return shown(handOvers.decline(id, caller.id()));
    }

    @POST
    @Path("/hand-overs/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "The giver withdraws the offer, with the own token")
    public RestResponse<HandOverView> withdraw(UUID id) {
        return shown(handOvers.withdraw(id, caller.id()));
    }

    @GET
    @Path("/sessions/{id}/supervision")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "Who stayed for the patient of a session, from when to when, in order of time")
    public List<Supervision.Supervised> supervision(UUID id) {
        return supervision.of(id);
    }

    private RestResponse<HandOverView> shown(HandOver handOver) {
        return Responses.ok(handOver.version(), handOvers.view(handOver));
    }
}
