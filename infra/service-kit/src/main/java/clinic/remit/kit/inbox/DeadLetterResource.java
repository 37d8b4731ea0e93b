package clinic.remit.kit.inbox;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Refusal;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an operator does about events that could not be taken in. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "dead letters")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final Caller caller;

    DeadLetterResource(DeadLetters deadLetters, Caller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    /** A dead letter as an operator sees it. */
    public record View(
            UUID id,
            UUID eventId,
            UUID key,
            String type,
            String topic,
            int partition,
            long offset,
            String cause,
            String state,
            Instant receivedAt,
            Instant settledAt,
            UUID settledBy,
            String reason)
            implements AboutPatients {

        @Override
        public List<UUID> patientIds() {
            return key == null ? List.of() : List.of(key);
        }
    }

    /** Why an event is left out for good. */
    public record Dismissal(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Dead letters, the oldest first")
    public List<View> list(
            @QueryParam("waiting") @DefaultValue("true") boolean waiting,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return deadLetters.oldest(waiting, limit).stream().map(DeadLetter::view).toList();
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Operation(summary = "Take the event in after all, once its cause is mended")
    public RestResponse<View> replay(UUID id) {
        try {
            return RestResponse.ok(deadLetters.replay(id, caller.id()).view());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new Conflict(
                    "dead-letter-still-fails",
                    "The event still cannot be taken in: " + e.getMessage(),
                    Map.of("id", id));
        }
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent
    @Operation(summary = "Leave the event out for good, with the reason on record")
    public RestResponse<View> dismiss(UUID id, @NotNull @Valid Dismissal dismissal) {
        return RestResponse.ok(
                deadLetters.dismiss(id, caller.id(), dismissal.reason()).view());
    }
}
