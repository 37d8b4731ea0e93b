package clinic.remit.scheduling.medication;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@AboutNobody
@Tag(name = "Medication", description = "Vials and the controlled-substance ledger")
class VialResource {

    private final Ledger ledger;
    private final Directory directory;
    private final Policies policies;
    private final Caller caller;

    VialResource(Ledger ledger, Directory directory, Policies policies, Caller caller) {
        this.ledger = ledger;
        this.directory = directory;
        this.policies = policies;
        this.caller = caller;
    }

    @Schema(examples = MedicationExamples.VIAL)
    record NewVial(
            @NotNull UUID siteId,
            @NotBlank @Size(max = 100) String lot,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal concentrationMgPerMl,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal volumeMl,

            @NotNull LocalDate expires) {}

    record VialView(
            UUID id,
            UUID siteId,
            String lot,
            BigDecimal concentrationMgPerMl,
            BigDecimal volumeMl,
            BigDecimal remainingMl,
            LocalDate expires) {}

    @POST
    @Path("/vials")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(summary = "Receive a vial of ketamine")
    public RestResponse<VialView> receive(@NotNull @Valid NewVial said) {
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
        Vial vial = ledger.receive(said, ZoneId.of(site.timeZone()), caller.id());
        return Responses.created(URI.create("/v1/vials/" + vial.id()), 0, vial.view(said.volumeMl()));
    }

    @GET
    @Path("/vials")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The vials of a site and what is left in each, the first to expire first")
    public List<VialView> vials(@RestQuery @NotNull UUID siteId) {
        List<Vial> vials = ledger.of(siteId);
        Map<UUID, BigDecimal> left = ledger.remainingMl(vials);
        return vials.stream().map(vial -> vial.view(left.get(vial.id()))).toList();
    }

    @GET
    @Path("/vials/{id}")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "A vial and what is left in it")
    public VialView vial(UUID id) {
        Vial vial = ledger.vial(id);
        return vial.view(ledger.remainingMl(vial));
    }
}
