package clinic.remit.outcomes.live;

import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens, as it happens. */
@Path("/v1")
@Tag(name = "Live", description = "New scores, recommendations and alerts, as they come to be")
class LiveResource {

    private static final List<String> SEE_ALERTS =
            List.of(Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION);

    private final LiveStreams streams;
    private final Caller caller;

    LiveResource(LiveStreams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(
            summary = "Events as they happen, as a stream of server-sent events",
            description =
                    "The event's name is its type (AssessmentRecorded, StopTreatmentRecommended, SafetyAlertRaised, …), its data `eventId`,"
                            + " `sequence` (among those of the patient) and `data`, the payload that subscribers of remit.outcomes get: ids"
                            + " and codes. First comes `Ready`. Each has an id: sent again as `Last-Event-ID`, or as `after`, the stream"
                            + " goes on behind it, with no event missing and none twice. A patient is told of the own record alone, and"
                            + " only what changed. A comment every 15 s is a sign of life. The stream ends with the token, and for whoever"
                            + " does not read fast enough: connect again. 422 live-place-unknown: what followed that place cannot be told any"
                            + " more, as after a backup was restored; read anew what is shown, and begin without a place.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void live(
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("after") String after,
            @QueryParam("patientId") UUID patientId,
            @QueryParam("siteId") UUID siteId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        // the header is newer: a browser that reconnects keeps the address that it began with
        LiveCursor place = Optional.ofNullable(LiveCursor.parse("Last-Event-ID", lastEventId))
                .orElseGet(() -> LiveCursor.parse("after", after));
        streams.open(viewer(patientId, siteId), place, caller.signedInUntil(), new Watcher(sink, sse, request));
    }

    private Viewer viewer(UUID patientId, UUID siteId) {
        if (!caller.is(Roles.PATIENT)) {
            return new Viewer(null, SEE_ALERTS.stream().anyMatch(caller::is), patientId, siteId);
        }
        UUID own = caller.patientId()
                .orElseThrow(() -> new Forbidden("The token names no patient, so there is nobody to tell of."));
        return new Viewer(own, false, patientId, siteId);
    }
}
