package clinic.remit.scheduling.session.observation;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.session.vitals.Vitals;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{id}/observations")
@Tag(name = "Treatment")
class ObservationResource {

    private final Observations observations;

    ObservationResource(Observations observations) {
        this.observations = observations;
    }

    /** @param alarms what calls the physician at once, with vital signs every 5 minutes from then on */
    record Observed(UUID id, UUID patientId, UUID sessionId, Vitals vitals, UUID takenBy, List<String> alarms)
            implements AboutPatient {}

    /**
     * @param nextDueAt the first that somebody has yet to take; null when nothing is due any more
     * @param overdue when those were due that nobody has taken, the oldest first
     */
    record Due(
            UUID sessionId,
            UUID patientId,
            Instant injectedAt,
            Instant nextDueAt,
            List<Instant> overdue,
            List<ObservationSchedule.Step> steps)
            implements AboutPatient {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Vital signs after the dose; the answer names what calls the physician at once")
    public RestResponse<Observed> observe(UUID id, @NotNull @Valid NewObservation said) {
        return Responses.created(
                URI.create("/v1/sessions/" + id + "/observations"), 0, observations.observe(id, said.vitals()));
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "Vital signs after the dose, in order of time")
    public List<Observed> observations(UUID id) {
        return observations.of(id);
    }

    @GET
    @Path("/due")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(
            summary = "When vital signs are due after the dose, which are overdue, and which is next",
            description =
                    "At the times of the policy since the dose, and after a reading that calls the physician every 5"
                            + " minutes until one calls nobody any more. 409 where no dose was given.")
    public Due due(UUID id) {
        return observations.due(id);
    }
}
