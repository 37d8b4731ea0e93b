package clinic.remit.scheduling.session.injection;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.SessionViews;
import clinic.remit.scheduling.session.Sessions;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{id}/injection")
@Tag(name = "Treatment")
class InjectionResource {

    private final PutInjectionRight injections;
    private final InjectionRecord record;
    private final Sessions sessions;
    private final SessionViews views;

    InjectionResource(PutInjectionRight injections, InjectionRecord record, Sessions sessions, SessionViews views) {
        this.injections = injections;
        this.record = record;
        this.sessions = sessions;
        this.views = views;
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Put the record of an injection right; the earlier version stays readable",
            description =
                    "The ledger gets a correcting entry in the same transaction. What was drawn stays drawn: at most that"
                            + " much was given, and what was not given of it was wasted before a witness. Another vial, or more than was"
                            + " drawn, is another dose: void this one, and enter that one late.")
    public RestResponse<SessionView> correct(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid InjectionRequests.Correction said) {
        return views.changed(injections.correct(id, ifMatch, said));
    }

    @POST
    @Path("/voiding")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "The injection was entered in error: it was never given",
            description =
                    "It no longer counts for the course; the other injections keep their numbers. A session before its"
                            + " discharge becomes ABORTED, a closed one stays CLOSED. What was drawn does not come back into the vial: it"
                            + " was wasted before a witness, or it is lost, and the DEA is told within 1 business day (Form 106).")
    public RestResponse<SessionView> voidIt(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid InjectionRequests.Voiding said) {
        return views.changed(injections.voidIt(id, ifMatch, said));
    }

    @GET
    @Path("/versions")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "What has been on record of the injection of a session, the oldest version first")
    public List<InjectionVersion.View> versions(UUID id) {
        return record.versions(sessions.session(id));
    }
}
