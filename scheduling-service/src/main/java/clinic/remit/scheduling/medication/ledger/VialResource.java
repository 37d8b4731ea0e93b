package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Medication", description = "Vials and the controlled-substance ledger")
class VialResource {

    private final Ledger ledger;
    private final ReceiptCorrections receiptCorrections;
    private final Counts counts;
    private final Shelf shelf;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    VialResource(
            Ledger ledger,
            ReceiptCorrections receiptCorrections,
            Counts counts,
            Shelf shelf,
            Directory directory,
            Policies policies,
            Clock clock) {
        this.ledger = ledger;
        this.receiptCorrections = receiptCorrections;
        this.counts = counts;
        this.shelf = shelf;
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
    }

    @POST
    @Path("/vials")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Receive a vial of ketamine")
    public RestResponse<LedgerViews.VialView> receive(@NotNull @Valid LedgerRequests.NewVial said) {
        Site site = directory.site(said.siteId());
        if (!policies.dosing().isInjectable(said.concentrationMgPerMl())) {
            throw new Unprocessable(
                    "implausible",
                    "This strength is not for intramuscular use here.",
                    new FieldProblem(
                            "concentrationMgPerMl",
                            said.concentrationMgPerMl().toPlainString(),
                            "one of " + policies.dosing().strengthsMgPerMl() + " mg/mL"));
        }
        Vial vial = ledger.receive(said, ZoneId.of(site.timeZone()));
        return Responses.created(URI.create("/v1/vials/" + vial.id()), 0, shelf.view(vial, clock.instant()));
    }

    @POST
    @Path("/vials/{id}/receipt-corrections")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Say in a new entry what a mistyped receipt should have said, before a witness who countersigns",
            description =
                    "The receipt stays. A strength puts the record of every dose from the vial right in the same transaction."
                            + " What the vial came with is corrected until it is counted, and never to less than has left it: 409"
                            + " vial-counted, vial-too-empty.")
    public RestResponse<LedgerViews.ReceiptCorrected> correctReceipt(
            UUID id, @NotNull @Valid LedgerRequests.ReceiptCorrection said) {
        ReceiptCorrections.Corrected corrected = receiptCorrections.correct(id, said);
        LedgerViews.EntryView entry = shelf.view(corrected.entry());
        return Responses.created(
                location(entry.id()),
                0,
                new LedgerViews.ReceiptCorrected(
                        entry,
                        corrected.sessionIds(),
                        corrected.doses().stream().map(VialEntry::patientId).toList()));
    }

    @GET
    @Path("/vials")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "The vials of a site and what is left in each, the first to expire first")
    public List<LedgerViews.VialView> vials(
            @RestQuery @NotNull UUID siteId,
            @Parameter(description = "true: only those in which something is left") @RestQuery boolean inStock) {
        return shelf.vials(siteId, inStock, clock.instant());
    }

    @GET
    @Path("/vials/{id}")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary =
                    "A vial and what is, or was at an instant, left in it: received = given + wasted + remaining + lost + destroyed")
    public LedgerViews.VialView vial(
            UUID id,
            @Parameter(
                            description = "a time with offset, not in the future; now, when absent",
                            schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String at) {
        return shelf.view(shelf.vial(id), QueryText.pastInstant("at", at, clock.instant()));
    }

    @GET
    @Path("/vials/{id}/entries")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "The ledger of a vial, in order of time")
    public List<LedgerViews.EntryView> entries(UUID id) {
        return shelf.entries(id);
    }

    @POST
    @Path("/vials/{id}/wastes")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Waste what is in a vial, or a part of it, before a witness who countersigns",
            description =
                    "409 vial-too-empty; 409 vial-blocked while a discrepancy is open. The rest of a draw is wasted with its dose.")
    public RestResponse<LedgerViews.EntryView> waste(UUID id, @NotNull @Valid LedgerRequests.NewWaste said) {
        return created(ledger.waste(id, said));
    }

    @POST
    @Path("/vials/{id}/destructions")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Destroy stock under a DEA Form 41, before a witness who countersigns",
            description = "409 vial-too-empty; 409 vial-blocked while a discrepancy is open.")
    public RestResponse<LedgerViews.EntryView> destroy(UUID id, @NotNull @Valid LedgerRequests.NewDestruction said) {
        return created(ledger.destroy(id, said));
    }

    @POST
    @Path("/vials/{id}/losses")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Record theft or loss; the DEA must be told within 1 business day, on Form 106")
    public RestResponse<LedgerViews.Loss> lose(UUID id, @NotNull @Valid LedgerRequests.NewLoss said) {
        LedgerViews.EntryView entry = shelf.view(ledger.lose(id, said));
        return Responses.created(location(entry.id()), 0, new LedgerViews.Loss(entry, LedgerViews.TELL_THE_DEA));
    }

    @POST
    @Path("/vials/{id}/counts")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Count a vial, two persons together",
            description =
                    "A count that differs from the ledger opens a discrepancy, which blocks the vial. One that agrees closes none.")
    public RestResponse<LedgerViews.Count> count(UUID id, @NotNull @Valid LedgerRequests.NewCount said) {
        Counts.Counted counted = counts.count(id, said);
        LedgerViews.EntryView entry = shelf.view(counted.entry());
        LedgerViews.Count view = new LedgerViews.Count(
                entry,
                counted.expectedMl(),
                counted.discrepancy() == null ? null : counted.discrepancy().view(null));
        return Responses.created(location(entry.id()), 0, view);
    }

    private RestResponse<LedgerViews.EntryView> created(VialEntry entry) {
        return Responses.created(location(entry.id()), 0, shelf.view(entry));
    }

    private static URI location(UUID entryId) {
        return URI.create("/v1/vial-entries/" + entryId);
    }
}
