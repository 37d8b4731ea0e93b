package clinic.remit.patients.consent;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
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

/** Informed consent. */
@Path("/v1")
@Tag(name = "Consent", description = "Informed consent to off-label treatment")
class ConsentResource {

    private final Consents consents;
    private final Caller caller;

    ConsentResource(Consents consents, Caller caller) {
        this.consents = consents;
        this.caller = caller;
    }

    @POST
    @Path("/patients/{id}/consents")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "Record a signed consent; it replaces the one in force",
            description =
                    "The last signature or withdrawal counts: 422 consent-signed-since and consent-withdrawn-since refuse one that"
                            + " was signed before it.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ConsentView> sign(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "consent", value = ConsentExamples.CONSENT)))
                    @NotNull
                    @Valid
                    ConsentRequest said) {
        Consent consent = consents.sign(id, said);
        return Responses.created(URI.create("/v1/consents/" + consent.id()), consent.version(), consent.view());
    }

    @GET
    @Path("/patients/{id}/consents")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's consents, the newest first")
    public List<ConsentView> list(UUID id) {
        caller.mustReach(id);
        return consents.of(id).stream().map(Consent::view).toList();
    }

    @GET
    @Path("/consents/{id}")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "One consent; its ETag is what a withdrawal names in If-Match")
    public RestResponse<ConsentView> get(UUID id) {
        Consent consent = consents.get(id);
        if (!caller.mayReach(consent.patientId())) {
            throw new NotFound("consent", id);
        }
        return Responses.ok(consent.version(), consent.view());
    }

    @POST
    @Path("/consents/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Record that the patient withdrew the consent; treatment stops at once")
    public RestResponse<ConsentView> withdraw(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "withdrawal",
                                                            value = ConsentExamples.WITHDRAWAL)))
                    @NotNull
                    @Valid
                    ConsentRequest.Withdrawal withdrawal) {
        Consent consent = consents.withdraw(id, ifMatch, withdrawal);
        return Responses.ok(consent.version(), consent.view());
    }
}
