package clinic.remit.scheduling.session;

import clinic.remit.kit.audit.AboutPatient;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Treatment", description = "From check-in to discharge")
class TreatmentResource {

    private final Treatment treatment;
    private final Administer administer;
    private final Sessions sessions;
    private final SessionViews views;
    private final Caller caller;

    TreatmentResource(
            Treatment treatment, Administer administer, Sessions sessions, SessionViews views, Caller caller) {
        this.treatment = treatment;
        this.administer = administer;
        this.sessions = sessions;
        this.views = views;
        this.caller = caller;
    }

    /** @param alarms what calls the physician at once, with vital signs every 5 minutes from then on */
    record Observed(UUID id, UUID patientId, UUID sessionId, Vitals vitals, UUID takenBy, List<String> alarms)
            implements AboutPatient {}

    record EventView(
            UUID id,
            UUID patientId,
            UUID sessionId,
            String code,
            int grade,
            boolean serious,
            boolean resolved,
            Instant occurredAt,
            UUID recordedBy,
            Instant recordedAt)
            implements AboutPatient {}

    @POST
    @Path("/sessions/{id}/check-in")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.COORDINATOR})
    @Operation(summary = "The patient has come")
    public RestResponse<SessionView> checkIn(UUID id, @RestHeader("If-Match") String ifMatch) {
        return changed(treatment.checkIn(id, ifMatch));
    }

    @POST
    @Path("/sessions/{id}/clearance")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Judge every gate before the dose; may be repeated")
    public RestResponse<SessionView> clear(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PreDoseChecks checks) {
        return changed(treatment.clear(id, ifMatch, checks));
    }

    @POST
    @Path("/sessions/{id}/administration")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Record the dose; the physician's own token attests to being in the room")
    public RestResponse<SessionView> administer(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid TreatmentRequests.Administration said) {
        return changed(administer.administer(id, ifMatch, said, caller.id()));
    }

    @POST
    @Path("/sessions/{id}/observations")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Vital signs after the dose; the answer names what calls the physician at once")
    public RestResponse<Observed> observe(UUID id, @NotNull @Valid TreatmentRequests.NewObservation said) {
        return Responses.created(
                URI.create("/v1/sessions/" + id + "/observations"), 0, treatment.observe(id, said.vitals()));
    }

    @GET
    @Path("/sessions/{id}/observations")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "Vital signs after the dose, in order of time")
    public List<Observed> observations(UUID id) {
        return treatment.observations(id);
    }

    @POST
    @Path("/sessions/{id}/adverse-events")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Record an adverse event")
    public RestResponse<EventView> record(UUID id, @NotNull @Valid TreatmentRequests.NewAdverseEvent said) {
        EventView event = treatment.record(id, said).view(sessions.session(id).patientId());
        return Responses.created(URI.create("/v1/sessions/" + id + "/adverse-events"), 0, event);
    }

    @GET
    @Path("/sessions/{id}/adverse-events")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The adverse events of a session, in order of time")
    public List<EventView> adverseEvents(UUID id) {
        return treatment.adverseEvents(id);
    }

    @POST
    @Path("/adverse-events/{id}/resolution")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "An adverse event has passed")
    public RestResponse<EventView> resolve(UUID id) {
        AdverseEvent event = treatment.resolve(id);
        sessions.flush();
        return Responses.ok(
                event.version(), event.view(sessions.session(event.sessionId()).patientId()));
    }

    @POST
    @Path("/sessions/{id}/closing")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Discharge: home only when every criterion is met")
    public RestResponse<SessionView> close(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid TreatmentRequests.Closing said) {
        return changed(treatment.close(id, ifMatch, said));
    }

    @POST
    @Path("/sessions/{id}/abort")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "End a session in the house before any drug was given")
    public RestResponse<SessionView> abort(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SessionRequests.Reason said) {
        return changed(treatment.abort(id, ifMatch, said.reasonCode()));
    }

    private RestResponse<SessionView> changed(TreatmentSession session) {
        sessions.flush();
        return Responses.ok(session.version(), views.of(session));
    }
}
