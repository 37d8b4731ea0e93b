package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who the patients are. */
@Path("/v1")
@Tag(name = "Registry", description = "Who the patients are")
class PatientResource {

    private final Registry registry;
    private final PatientPatch patch;
    private final Caller caller;

    PatientResource(Registry registry, PatientPatch patch, Caller caller) {
        this.registry = registry;
        this.patch = patch;
        this.caller = caller;
    }

    @POST
    @Path("/patients")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Register a patient",
            description =
                    "409 probable-duplicate names the records that are probably the same person; allowDuplicate=true is the way past"
                            + " it. 409 identifier-taken has no way past: an identifier belongs to one patient.")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<PatientView> register(
            @QueryParam("allowDuplicate") @DefaultValue("false") boolean allowDuplicate,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "patient", value = RegistryExamples.PATIENT)))
                    @NotNull
                    @Valid
                    PatientDetails details) {
        Patient patient = registry.register(details, allowDuplicate);
        return Responses.created(
                URI.create("/v1/patients/" + patient.id()), patient.version(), PatientView.of(patient));
    }

    @GET
    @Path("/patients")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "Search patients",
            description =
                    "name: parts of the family and given name, in any order; case and accents do not matter. A part of one or two"
                            + " letters is the beginning of a name. An identifier of a merged record finds the survivor too."
                            + " Sorted by name; Link rel=next leads on.")
    public RestResponse<Page<PatientView>> search(
            @QueryParam("name") @Size(max = 200) String name,
            @QueryParam("identifier") @Size(max = 200) String identifier,
            @QueryParam("birthDate") LocalDate birthDate,
            @QueryParam("status") PatientStatus status,
            @Parameter(description = "also records that were merged into another")
                    @QueryParam("includeMerged")
                    @DefaultValue("false")
                    boolean includeMerged,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        PatientSearch.Question question =
                new PatientSearch.Question(name, identifier, birthDate, status, includeMerged);
        return Pages.response(
                registry.search(question, Cursor.decode(cursor), limit).map(PatientView::of), uri);
    }

    @GET
    @Path("/patients/{id}")
    @RolesAllowed({
        Roles.COORDINATOR,
        Roles.NURSE,
        Roles.PHYSICIAN,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(
            summary = "One patient",
            description = "A record that was merged into another stays readable and names it in mergedInto.")
    public RestResponse<PatientView> get(UUID id) {
        caller.mustReach(id);
        Patient patient = registry.get(id);
        return Responses.ok(patient.version(), PatientView.of(patient));
    }

    @PATCH
    @Path("/patients/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Amend a patient's record",
            description =
                    "A JSON merge patch (RFC 7396): a field that is named replaces, null removes; lists are replaced whole.")
    public RestResponse<PatientView> amend(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            examples =
                                                    @ExampleObject(name = "move", value = RegistryExamples.AMENDMENT)))
                    @NotNull
                    JsonNode amendment) {
        Patient patient = registry.amend(id, ifMatch, current -> patch.apply(amendment, current));
        return Responses.ok(patient.version(), PatientView.of(patient));
    }

    /** The status to be. */
    record StatusChange(@NotNull PatientStatus status) {}

    @PUT
    @Path("/patients/{id}/status")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Change a patient's status",
            description =
                    "INACTIVE and DECEASED end the eligibility at once. A status set by mistake is set back in the same way.")
    public RestResponse<PatientView> changeStatus(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "inactive", value = RegistryExamples.STATUS)))
                    @NotNull
                    @Valid
                    StatusChange change) {
        Patient patient = registry.changeStatus(id, ifMatch, change.status());
        return Responses.ok(patient.version(), PatientView.of(patient));
    }
}
