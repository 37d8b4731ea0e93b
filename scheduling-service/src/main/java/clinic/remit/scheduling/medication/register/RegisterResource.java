package clinic.remit.scheduling.medication.register;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1")
@Tag(name = "Controlled substances", description = "The stock of a site, and its register")
class RegisterResource {

    private final Register register;
    private final SiteStock stock;
    private final Clock clock;

    RegisterResource(Register register, SiteStock stock, Clock clock) {
        this.register = register;
        this.stock = stock;
        this.clock = clock;
    }

    @GET
    @Path("/sites/{id}/controlled-substance-register")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "The register of a site for a period, with ids and without names of patients",
            description =
                    "By when things happened, in local days of the site, both inclusive; at most two years and a day. Every vial that"
                            + " held something or has an entry in the period; the balance is that after each entry.")
    public RegisterView register(
            UUID id,
            @Parameter(
                            description = "first local day",
                            required = true,
                            example = "2026-11-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @RestQuery
                    String from,
            @Parameter(
                            description = "last local day",
                            required = true,
                            example = "2026-11-30",
                            schema = @Schema(implementation = LocalDate.class))
                    @RestQuery
                    String to) {
        return register.drawUp(id, QueryText.date("from", from), QueryText.date("to", to));
    }

    @GET
    @Path("/sites/{id}/controlled-substances/balance")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary =
                    "Where everything is, or was at an instant, that the site received: received = given + wasted + remaining + lost + destroyed")
    public StockViews.Balance balance(
            UUID id,
            @Parameter(
                            description = "a time with offset, not in the future; now, when absent",
                            schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String at) {
        return stock.balance(id, QueryText.pastInstant("at", at, clock.instant()));
    }

    @GET
    @Path("/sites/{id}/controlled-substances/inventory")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Every vial that holds something or is blocked, with its last count: the longest uncounted first")
    public List<StockViews.InventoryLine> inventory(UUID id) {
        return stock.inventory(id);
    }

    @GET
    @Path("/sites/{id}/controlled-substances/owed-signatures")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary =
                    "What was wasted, destroyed, counted or corrected before a witness who has not signed, the oldest first")
    public List<StockViews.OwedSignature> owedSignatures(UUID id) {
        return stock.owedSignatures(id);
    }

    @GET
    @Path("/sites/{id}/controlled-substances/discrepancies")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary =
                    "Counts that differed from the ledger and wait for an answer; with all=true those that have one too")
    public List<StockViews.OpenedDiscrepancy> discrepancies(UUID id, @RestQuery boolean all) {
        return stock.discrepancies(id, all);
    }
}
