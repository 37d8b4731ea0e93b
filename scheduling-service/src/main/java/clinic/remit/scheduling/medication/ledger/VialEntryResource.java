package clinic.remit.scheduling.medication.ledger;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Medication", description = "Vials and the controlled-substance ledger")
class VialEntryResource {

    private final Book book;
    private final Shelf shelf;
    private final Corrections corrections;
    private final Countersignatures signatures;
    private final Counts counts;

    VialEntryResource(Book book, Shelf shelf, Corrections corrections, Countersignatures signatures, Counts counts) {
        this.book = book;
        this.shelf = shelf;
        this.corrections = corrections;
        this.signatures = signatures;
        this.counts = counts;
    }

    @GET
    @Path("/vial-entries/{id}")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "An entry of the ledger")
    public LedgerViews.EntryView entry(UUID id) {
        return shelf.view(book.entry(id));
    }

    @POST
    @Path("/vial-entries/{id}/countersignature")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "The witness whom the entry names signs it with the own token",
            description =
                    "403 for anybody else; 409 already-countersigned; 409 no-signature-owed. Where the witness of a wasted rest"
                            + " has written the entry, it is the one who injected that countersigns.")
    public RestResponse<LedgerViews.EntryView> countersign(UUID id) {
        return created(signatures.sign(id));
    }

    @POST
    @Path("/vial-entries/{id}/corrections")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary =
                    "Say in a new entry what an earlier one should have said: of a dose, how much was given of what was drawn; or the witness",
            description =
                    "What was drawn stays drawn: a dose is not put back, what was not given of it is wasted. What is in the vial is"
                            + " corrected only in the resolution of a discrepancy.")
    public RestResponse<LedgerViews.EntryView> correct(UUID id, @NotNull @Valid LedgerRequests.NewCorrection said) {
        return created(corrections.correct(id, said));
    }

    @GET
    @Path("/vial-discrepancies/{id}")
    @AboutNobody
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "A count that differed from the ledger")
    public RestResponse<LedgerViews.DiscrepancyView> discrepancy(UUID id) {
        Discrepancy discrepancy = book.discrepancy(id);
        return Responses.ok(discrepancy.version(), discrepancy.view(null));
    }

    @POST
    @Path("/vial-discrepancies/{id}/resolution")
    @AboutNobody
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Answer for a count that differed, and set the ledger right where it was wrong",
            description =
                    "Afterwards the ledger says what the newest count found, or 409 ledger-differs-from-count. A loss is told to the"
                            + " DEA within 1 business day, on Form 106.")
    public RestResponse<LedgerViews.DiscrepancyView> resolve(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid LedgerRequests.NewResolution said) {
        Discrepancy discrepancy = counts.resolve(id, ifMatch, said);
        String notice = said.lostMl() == null ? null : LedgerViews.TELL_THE_DEA;
        return Responses.ok(discrepancy.version(), discrepancy.view(notice));
    }

    private RestResponse<LedgerViews.EntryView> created(VialEntry entry) {
        return Responses.created(URI.create("/v1/vial-entries/" + entry.id()), 0, shelf.view(entry));
    }
}
