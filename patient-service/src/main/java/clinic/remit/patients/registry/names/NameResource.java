package clinic.remit.patients.registry.names;

import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names, for a front end that joins them to what the other services answer without any. */
@Path("/v1")
@Tag(name = "Registry", description = "Who the patients are")
class NameResource {

    private final NameLookUp lookUp;

    NameResource(NameLookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** Whose names are wanted. */
    record NamesWanted(@NotEmpty @Size(max = 200) List<@NotNull UUID> ids) {}

    /** A POST because the ids are too many for an address; it creates nothing, so it needs no Idempotency-Key. */
    @POST
    @Path("/patients/names")
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "The names of up to 200 patients",
            description =
                    "A merged record answers with the survivor's id and name. Who was told whose name is kept. Creates nothing: no"
                            + " Idempotency-Key.")
    public Names names(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "look-up", value = NameExamples.LOOK_UP)))
                    @NotNull
                    @Valid
                    NamesWanted wanted) {
        return lookUp.of(wanted.ids());
    }
}
