package clinic.remit.patients.screening;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.patients.Voiding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Screenings: what was found on a day. */
@Path("/v1")
@Tag(name = "Screening", description = "Contraindications, medicines, vital signs, tests")
class ScreeningResource {

    private final Screenings screenings;
    private final Caller caller;

    ScreeningResource(Screenings screenings, Caller caller) {
        this.screenings = screenings;
        this.caller = caller;
    }

    @POST
    @Path("/patients/{id}/screenings")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "Record a screening",
            description =
                    "A full statement of the day: a finding that it does not name is gone, unless it is lifelong or leaves another."
                            + " Medicines are named by class, RXCUI or in words. 422 unusual-figures asks for weight or height once"
                            + " more; figuresConfirmed is the way past it.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ScreeningView> record(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "screening", value = ScreeningExamples.SCREENING),
                                                @ExampleObject(
                                                        name = "with findings and medicines",
                                                        value = ScreeningExamples.WITH_FINDINGS)
                                            }))
                    @NotNull
                    @Valid
                    ScreeningRequest said) {
        Screening screening = screenings.record(id, said);
        return Responses.created(
                URI.create("/v1/screenings/" + screening.id()), screening.version(), screenings.view(screening));
    }

    @GET
    @Path("/patients/{id}/screenings")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's screenings, the newest first, voided ones too")
    public List<ScreeningView> list(UUID id) {
        caller.mustReach(id);
        return screenings.of(id);
    }

    @GET
    @Path("/screenings/{id}")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "One screening; its ETag is what a voiding names in If-Match")
    public RestResponse<ScreeningView> get(UUID id) {
        Screening screening = screenings.get(id);
        if (!caller.mayReach(screening.patientId())) {
            throw new NotFound("screening", id);
        }
        return Responses.ok(screening.version(), screenings.view(screening));
    }

    @POST
    @Path("/screenings/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Void a screening that was entered in error")
    public RestResponse<ScreeningView> voidScreening(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "voiding",
                                                            value = ScreeningExamples.VOIDING)))
                    @NotNull
                    @Valid
                    Voiding voiding) {
        Screening screening = screenings.voidScreening(id, ifMatch, voiding.reason());
        return Responses.ok(screening.version(), screenings.view(screening));
    }
}
