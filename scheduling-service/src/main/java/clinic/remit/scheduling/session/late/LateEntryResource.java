package clinic.remit.scheduling.session.late;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.SessionViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Late entry", description = "Doses that were given while the system was down")
class LateEntryResource {

    private static final String DISCREPANCIES =
            "No gate and no limit refuses it: what was not as it should be, or is not known, is kept with the injection as a"
                    + " discrepancy, for a physician to review. 422 for what cannot have happened: in the future, more given than"
                    + " drawn; 409 vial-too-empty if the vial did not hold it then. 409 probable-duplicate names an injection of the"
                    + " patient that is on record at about that time (policy course); allowDuplicate=true is the way past it.";

    private final EnterLate enterLate;
    private final LateReviews reviews;
    private final SessionViews views;

    LateEntryResource(EnterLate enterLate, LateReviews reviews, SessionViews views) {
        this.enterLate = enterLate;
        this.reviews = reviews;
        this.views = views;
    }

    @POST
    @Path("/sessions/{id}/late-administration")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Enter a dose that was given in this session while it could not be recorded",
            description = DISCREPANCIES)
    public RestResponse<SessionView> enter(
            UUID id,
            @RestHeader("If-Match") String ifMatch,
            @RestQuery boolean allowDuplicate,
            @NotNull @Valid LateRequests.LateAdministration said) {
        return views.changed(enterLate.enter(id, ifMatch, said, allowDuplicate));
    }

    @POST
    @Path("/courses/{id}/late-administrations")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Enter a dose that was given without a booked session; it gets a session of its own",
            description = DISCREPANCIES)
    public RestResponse<SessionView> enterUnbooked(
            UUID id, @RestQuery boolean allowDuplicate, @NotNull @Valid LateRequests.LateAdministration said) {
        return views.created(enterLate.enterUnbooked(id, said, allowDuplicate));
    }

    @GET
    @Path("/sites/{id}/late-entries")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(
            summary = "Sessions whose dose was entered late and that no physician has reviewed, the oldest dose first",
            description = "With reviewed=true, those that one has.")
    public List<SessionView> lateEntries(UUID id, @RestQuery boolean reviewed) {
        return views.of(reviews.at(id, reviewed));
    }

    @POST
    @Path("/sessions/{id}/late-administration/review")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "A physician has looked at the discrepancies of a late entry")
    public RestResponse<SessionView> review(UUID id, @RestHeader("If-Match") String ifMatch) {
        return views.changed(reviews.review(id, ifMatch));
    }
}
