package clinic.remit.scheduling.session.adverse;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Treatment")
class AdverseEventResource {

    private final AdverseEvents events;
    private final AdverseEventCodes codes;
    private final Sessions sessions;
    private final Policies policies;

    AdverseEventResource(AdverseEvents events, AdverseEventCodes codes, Sessions sessions, Policies policies) {
        this.events = events;
        this.codes = codes;
        this.sessions = sessions;
        this.policies = policies;
    }

    @GET
    @Path("/adverse-event-codes")
    @AboutNobody
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.COORDINATOR, Roles.THERAPIST})
    @Operation(summary = "The codes of adverse events; OTHER for what has none")
    public List<AdverseEventCodes.Code> codes() {
        return codes.all();
    }

    @POST
    @Path("/sessions/{id}/adverse-events")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Record an adverse event",
            description = "422 adverse-event-not-known names the codes that are like the one that was sent.")
    public RestResponse<AdverseEventViews.EventView> record(
            UUID id, @NotNull @Valid AdverseEventRequests.NewAdverseEvent said) {
        TreatmentSession session = sessions.locked(id);
        session.mustHaveBegun();
        AdverseEvent event = events.record(at(session), said);
        return Responses.created(
                URI.create("/v1/adverse-events/" + event.id()), event.version(), event.view(session.patientId()));
    }

    @GET
    @Path("/sessions/{id}/adverse-events")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The adverse events of a session, also those that were voided, in order of time")
    public List<AdverseEventViews.EventView> ofSession(UUID id) {
        UUID patientId = sessions.session(id).patientId();
        return events.of(id).stream().map(event -> event.view(patientId)).toList();
    }

    @GET
    @Path("/adverse-events/{id}")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "An adverse event")
    public RestResponse<AdverseEventViews.EventView> event(UUID id) {
        return told(events.found(id));
    }

    @GET
    @Path("/adverse-events/{id}/versions")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "What has been on record of an adverse event, the oldest version first")
    public List<AdverseEventViews.VersionView> versions(UUID id) {
        return events.versions(
                events.found(id), sessions.session(events.sessionOf(id)).patientId());
    }

    @POST
    @Path("/adverse-events/{id}/resolution")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "An adverse event has passed")
    public RestResponse<AdverseEventViews.EventView> resolve(UUID id) {
        return told(events.resolve(lockedFor(id), id));
    }

    @POST
    @Path("/adverse-events/{id}/corrections")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Put the record of an adverse event right; the earlier version stays readable")
    public RestResponse<AdverseEventViews.EventView> correct(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid AdverseEventRequests.Correction said) {
        Etags.required(ifMatch);
        return told(events.correct(lockedFor(id), id, ifMatch, said));
    }

    @POST
    @Path("/adverse-events/{id}/voiding")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "An adverse event was entered in error: it did not happen")
    public RestResponse<AdverseEventViews.EventView> voidIt(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid AdverseEventRequests.Voiding said) {
        Etags.required(ifMatch);
        return told(events.voidIt(lockedFor(id), id, ifMatch, said.reasonCode()));
    }

    private AdverseEvents.AtSession lockedFor(UUID id) {
        return at(sessions.locked(events.sessionOf(id)));
    }

    private AdverseEvents.AtSession at(TreatmentSession session) {
        return new AdverseEvents.AtSession(
                session.id(),
                session.patientId(),
                session.courseId(),
                session.arrival(policies.course().checkInBefore()));
    }

    private RestResponse<AdverseEventViews.EventView> told(AdverseEvent event) {
        return Responses.ok(
                event.version(),
                event.view(sessions.session(events.sessionOf(event.id())).patientId()));
    }
}
