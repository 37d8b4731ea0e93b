package clinic.remit.scheduling.session.booking;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.OwnRecords;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.SessionViews;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Sessions", description = "Appointments for injections")
class SessionResource {

    private final Sessions sessions;
    private final Booking booking;
    private final SessionViews views;
    private final OwnRecords own;

    SessionResource(Sessions sessions, Booking booking, SessionViews views, OwnRecords own) {
        this.sessions = sessions;
        this.booking = booking;
        this.views = views;
        this.own = own;
    }

    @POST
    @Path("/sessions")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Book a slot for a course")
    public RestResponse<SessionView> book(@NotNull @Valid SessionRequests.NewSession said) {
        return views.created(booking.book(said));
    }

    @GET
    @Path("/sessions/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "A session")
    public RestResponse<SessionView> session(UUID id) {
        TreatmentSession session = sessions.session(id);
        own.mustReach(session.patientId());
        return Responses.ok(session.version(), views.of(session));
    }

    @GET
    @Path("/sessions")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR})
    @Operation(summary = "The sessions of a course, in order of time")
    public List<SessionView> sessionsOf(@RestQuery @NotNull UUID courseId) {
        return views.of(sessions.of(courseId));
    }

    @GET
    @Path("/sites/{id}/sessions")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The sessions of a site's day, in order of time; without a day, of today at the site")
    public List<SessionView> sessionsOn(UUID id, @RestQuery LocalDate day) {
        return views.of(sessions.at(id, day));
    }

    @POST
    @Path("/sessions/{id}/rescheduling")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Move a booked session to another slot",
            description = "Also one whose time is over: 409 maximum-booked if another was booked in its stead.")
    public RestResponse<SessionView> move(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SessionRequests.Move said) {
        return views.changed(booking.move(id, ifMatch, said));
    }

    @POST
    @Path("/sessions/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Cancel a booked session",
            description = "409 wrong-state once the patient is in the house: then it is aborted.")
    public RestResponse<SessionView> cancel(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SessionRequests.Reason said) {
        return views.changed(booking.cancel(id, ifMatch, said.reasonCode()));
    }

    @POST
    @Path("/sessions/{id}/no-show")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Note that the patient did not come")
    public RestResponse<SessionView> noShow(UUID id, @RestHeader("If-Match") String ifMatch) {
        return views.changed(booking.didNotCome(id, ifMatch));
    }
}
