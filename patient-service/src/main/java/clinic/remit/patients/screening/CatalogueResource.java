package clinic.remit.patients.screening;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.security.Roles;
import clinic.remit.patients.screening.catalogue.Effect;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue that screenings are recorded from. */
@Path("/v1")
@AboutNobody
@Tag(name = "Screening")
class CatalogueResource {

    private final ScreeningCatalogue catalogue;

    CatalogueResource(ScreeningCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/screening-catalogue")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "What a screening may name, and what it does to eligibility",
            description =
                    "query: part of a code, of the text, or of the name, brand or RXCUI of a medicine; without it, all. When nothing has"
                            + " it, the medicines that a misspelt name probably means. effect: only what has it; a dated finding has"
                            + " two.")
    public CatalogueView search(
            @QueryParam("query") @DefaultValue("") @Size(max = 100) String query,
            @Parameter(schema = @Schema(implementation = Effect.class)) @QueryParam("effect") String effect) {
        return CatalogueView.of(catalogue, query, effect == null ? null : effect(effect));
    }

    private static Effect effect(String name) {
        return Stream.of(Effect.values())
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "A value cannot be read.",
                        List.of(new FieldProblem("effect", name + " is no effect", "EXCLUDE, REVIEW, DEFER or NOTE"))));
    }
}
