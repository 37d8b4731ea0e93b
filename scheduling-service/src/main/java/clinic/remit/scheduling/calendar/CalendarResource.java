package clinic.remit.scheduling.calendar;

import clinic.remit.kit.audit.AboutNobody;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendar programs have no token: they know the address, and that is their right to read it. */
@Path("/v1/calendars")
@AboutNobody
@PermitAll
@Tag(name = "Calendars")
class CalendarResource {

    private static final String TEXT_CALENDAR = "text/calendar;charset=UTF-8";

    private final CalendarFeeds feeds;
    private final CalendarContent content;
    private final Clock clock;

    CalendarResource(CalendarFeeds feeds, CalendarContent content, Clock clock) {
        this.feeds = feeds;
        this.content = content;
        this.clock = clock;
    }

    @GET
    @Path("/{secret}.ics")
    @Produces(TEXT_CALENDAR)
    @Transactional
    @Operation(
            summary = "The calendar under a secret address, as RFC 5545; without a token",
            description =
                    "Sessions of the last 30 days and the next 90, without anything of a patient. 404 if there is none, or it"
                            + " is revoked.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is as it was at the ETag in If-None-Match")
    public Response calendar(
            @Parameter(description = "of the address that was told once") String secret, Request request) {
        CalendarContent.Content shown = content.of(feeds.under(FeedSecret.said(secret)));
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                true); // weak: the text tells also when it was made
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(ICalendarText.of(shown, clock.instant())) : unchanged;
        return answer.tag(tag).cacheControl(revalidated()).build();
    }

    /** No shared cache keeps it, and no program shows it without asking whether it still stands. */
    private static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        return control;
    }
}
