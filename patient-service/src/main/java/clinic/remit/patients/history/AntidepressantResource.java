package clinic.remit.patients.history;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.security.Roles;
import clinic.remit.patients.history.HistoryViews.AntidepressantView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue that trials are recorded from. */
@Path("/v1")
@AboutNobody
@Tag(name = "History")
class AntidepressantResource {

    private final AntidepressantCatalogue catalogue;
    private final TrialAdequacy adequacy;

    AntidepressantResource(AntidepressantCatalogue catalogue, TrialAdequacy adequacy) {
        this.catalogue = catalogue;
        this.adequacy = adequacy;
    }

    @GET
    @Path("/antidepressants")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(
            summary = "Antidepressants with their minimum adequate dose",
            description =
                    "query: part of the ingredient or of a brand, or the beginning of the class or the RXCUI; without it, all. "
                            + "When nothing has it, what a misspelt name probably means.")
    public List<AntidepressantView> search(@QueryParam("query") @DefaultValue("") String query) {
        return catalogue.search(query).stream()
                .map(medicine -> AntidepressantView.of(medicine, adequacy.rules()))
                .toList();
    }
}
