package clinic.remit.scheduling.calendar;

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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calendar-feeds")
@AboutNobody
@RolesAllowed({Roles.PHYSICIAN, Roles.THERAPIST, Roles.COORDINATOR, Roles.ADMINISTRATOR})
@Tag(name = "Calendars", description = "iCalendar feeds under secret addresses, without patients' names")
class CalendarFeedResource {

    private final CalendarFeeds feeds;
    private final UriInfo uri;
    private final Optional<URI> publicUrl;

    CalendarFeedResource(
            CalendarFeeds feeds, UriInfo uri, @ConfigProperty(name = "remit.public-url") Optional<URI> publicUrl) {
        this.feeds = feeds;
        this.uri = uri;
        this.publicUrl = publicUrl;
    }

    @POST
    @Idempotent
    @Operation(
            summary =
                    "Make a calendar: physicians and therapists of their own sessions, coordinators and administrators of a site",
            description =
                    "The answer tells the secret address, once: a repeat of the request does not tell it again, because only"
                            + " its hash is kept. Whoever lost it revokes the calendar and makes another.")
    public RestResponse<CalendarViews.FeedView> make(@NotNull @Valid CalendarRequests.NewFeed said) {
        FeedSecret secret = FeedSecret.fresh();
        CalendarFeed feed = feeds.make(said, secret);
        return Responses.created(
                URI.create("/v1/calendar-feeds/" + feed.id()), feed.version(), feed.view(address(secret)));
    }

    /** As calendar programs reach this service: behind a proxy the request does not tell. */
    private String address(FeedSecret secret) {
        return publicUrl
                .map(UriBuilder::fromUri)
                .orElseGet(uri::getBaseUriBuilder)
                .path("v1/calendars/" + secret.revealed() + ".ics")
                .build()
                .toString();
    }

    @GET
    @Transactional
    @Operation(summary = "The calendars that you may revoke and that are not revoked, the newest first")
    public List<CalendarViews.FeedView> feeds() {
        return feeds.mine().stream().map(CalendarFeed::view).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A calendar that you may revoke")
    public RestResponse<CalendarViews.FeedView> feed(UUID id) {
        CalendarFeed feed = feeds.feed(id);
        return Responses.ok(feed.version(), feed.view());
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @Operation(
            summary = "Revoke a calendar: from then on there is nothing under its address",
            description = "One's own; a coordinator those of sites; an administrator any.")
    public RestResponse<CalendarViews.FeedView> revoke(UUID id, @RestHeader("If-Match") String ifMatch) {
        CalendarFeed feed = feeds.revoke(id, ifMatch);
        return Responses.ok(feed.version(), feed.view());
    }
}
