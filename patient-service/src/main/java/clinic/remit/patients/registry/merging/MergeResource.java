package clinic.remit.patients.registry.merging;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Two records of one person. */
@Path("/v1")
@Tag(name = "Registry", description = "Who the patients are")
class MergeResource {

    private final Merges merges;

    MergeResource(Merges merges) {
        this.merges = merges;
    }

    /** Nothing needs to be said. */
    record Undoing() {}

    @POST
    @Path("/patients/{id}/merges")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN})
    @Operation(
            summary = "Merge a duplicate into this patient",
            description =
                    "The duplicate stays readable and names this record, which stands for both: its facts are those of both, and"
                            + " whether the patient may be treated is judged anew on them. A signature on the duplicate's determination"
                            + " ends. If-Match is this patient's ETag. 409: patient-merged, patient-is-survivor.")
    @APIResponse(responseCode = "201", description = "Merged")
    public RestResponse<MergeView> merge(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "merge", value = MergeExamples.MERGE)))
                    @NotNull
                    @Valid
                    MergeRequest said) {
        Merge merge = merges.merge(id, ifMatch, said);
        return Responses.created(URI.create("/v1/merges/" + merge.id()), merge.version(), merge.view());
    }

    @POST
    @Path("/merges/{id}/undoing")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.PHYSICIAN})
    @Operation(
            summary = "Undo a merge",
            description =
                    "Each record has its own facts again, and both are judged anew; a determination of the record that is given back"
                            + " needs a new signature. 409: merge-undone.")
    public RestResponse<MergeView> undo(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Undoing.class),
                                            examples = @ExampleObject(name = "undo", value = MergeExamples.UNDOING)))
                    @NotNull
                    @Valid
                    Undoing undoing) {
        Merge merge = merges.undo(id, ifMatch);
        return Responses.ok(merge.version(), merge.view());
    }

    @GET
    @Path("/patients/{id}/merges")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(summary = "Merges that the patient was or is in, on either side, the newest first")
    public List<MergeView> of(UUID id) {
        return merges.of(id).stream().map(Merge::view).toList();
    }

    @GET
    @Path("/merges/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(summary = "One merge")
    public RestResponse<MergeView> get(UUID id) {
        Merge merge = merges.get(id);
        return Responses.ok(merge.version(), merge.view());
    }
}
