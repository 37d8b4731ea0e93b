package clinic.remit.patients.eligibility.determination;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Permissions;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** May this patient be treated? */
@Path("/v1")
@Tag(name = "Eligibility", description = "Determinations, with a sentence and the facts for every criterion")
class DeterminationResource {

    private static final String OVERRIDE = "eligibility#override";

    private final Determinations determinations;
    private final SignOff signOff;
    private final Permissions permissions;
    private final Caller caller;
    private final Clock clock;

    DeterminationResource(
            Determinations determinations, SignOff signOff, Permissions permissions, Caller caller, Clock clock) {
        this.determinations = determinations;
        this.signOff = signOff;
        this.permissions = permissions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Nothing needs to be said: the facts are on record. */
    record Question() {}

    /** Why treatment may go on; required when a criterion needs a review. */
    record Signature(@Size(max = 1000) String reviewReason) {}

    @POST
    @Path("/patients/{id}/determinations")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR})
    @Operation(
            summary = "Determine whether the patient may be treated",
            description =
                    "From then on every change of a fact determines again. ELIGIBLE and NEEDS_REVIEW are in force once a physician"
                            + " has signed them off.")
    @APIResponse(responseCode = "201", description = "Determined")
    public RestResponse<DeterminationView> determine(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Question.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "determine",
                                                            value = DeterminationExamples.DETERMINATION)))
                    @NotNull
                    @Valid
                    Question question) {
        Determination determination = determinations.determine(id);
        return Responses.created(
                URI.create("/v1/determinations/" + determination.id()),
                determination.version(),
                determination.view(clock.instant()));
    }

    @GET
    @Path("/patients/{id}/determinations/current")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "The newest determination")
    public RestResponse<DeterminationView> current(UUID id) {
        caller.mustReach(id);
        return answer(determinations.current(id));
    }

    @GET
    @Path("/patients/{id}/determinations")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "All determinations, the newest first")
    public RestResponse<Page<DeterminationView>> history(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        caller.mustReach(id);
        Instant now = clock.instant();
        return Pages.response(
                determinations.of(id, Cursor.decode(cursor), limit).map(determination -> determination.view(now)), uri);
    }

    @GET
    @Path("/determinations/{id}")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "One determination, superseded ones too")
    public RestResponse<DeterminationView> get(UUID id) {
        Determination determination = determinations.get(id);
        if (!caller.mayReach(determination.patientId())) {
            throw new NotFound("determination", id); // whose it is, is not theirs to know
        }
        return answer(determination);
    }

    @POST
    @Path("/determinations/{id}/sign-off")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Sign a determination off",
            description =
                    "409: ineligible, criteria-unknown, already-signed-off, determination-superseded, determination-expired."
                            + " NEEDS_REVIEW requires reviewReason (422 review-reason-required).")
    public RestResponse<DeterminationView> signOff(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "sign-off",
                                                            value = DeterminationExamples.SIGN_OFF)))
                    @NotNull
                    @Valid
                    Signature signature) {
        return answer(signOff.sign(id, ifMatch, signature.reviewReason()));
    }

    /** Why treatment may go on against a criterion. */
    record Override(
            @NotNull OverrideReason reasonCode,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/determinations/{id}/override")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Let treatment go on against a criterion",
            description =
                    "Needs the permission eligibility#override, which an administrator grants in Keycloak."
                            + " 409: nothing-to-override, cannot-be-overridden, criteria-unknown, already-signed-off,"
                            + " determination-superseded, determination-expired. 503 permission-not-known: Keycloak did not answer.")
    public RestResponse<DeterminationView> override(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "override",
                                                            value = DeterminationExamples.OVERRIDE)))
                    @NotNull
                    @Valid
                    Override override) {
        permissions.mustHave(OVERRIDE);
        return answer(signOff.override(id, ifMatch, override.reasonCode(), override.reason()));
    }

    private RestResponse<DeterminationView> answer(Determination determination) {
        return Responses.ok(determination.version(), determination.view(clock.instant()));
    }
}
