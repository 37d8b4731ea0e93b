package clinic.remit.patients.drugregister;

import clinic.remit.kit.security.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Renders the controlled-drug register. It keeps nothing: the ledger is scheduling-service's, the names are this service's. */
@Path("/v1/controlled-drug-register")
@RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
@Tag(name = "Controlled-drug register", description = "The ledger of ketamine with patients' names and addresses")
class DrugRegisterResource {

    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";

    private final DrugRegisters registers;

    DrugRegisterResource(DrugRegisters registers) {
        this.registers = registers;
    }

    @CheckedTemplate(basePath = "drug-register")
    static class Templates {

        private Templates() {}

        static native TemplateInstance register(DrugRegister register);
    }

    @POST
    @Produces(MediaType.TEXT_HTML + UTF_8)
    @Operation(
            summary =
                    "The register of a site and period, to be printed (Accept: text/html) or as CSV (Accept: text/csv)",
            description =
                    "The body is scheduling-service's answer to GET /v1/sites/{id}/controlled-substance-register, unchanged. Names and"
                            + " addresses are those on record at each dose. Creates nothing: no Idempotency-Key. 422"
                            + " patient-not-registered: the ledger names somebody whom this service never knew.")
    public String print(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "export", value = RegisterExamples.EXPORT)))
                    @NotNull
                    @Valid
                    LedgerExport ledger) {
        return Templates.register(registers.of(ledger)).render();
    }

    @POST
    @Produces(CSV + UTF_8)
    @Operation(summary = "The register as CSV")
    public String csv(@NotNull @Valid LedgerExport ledger) {
        return RegisterCsv.of(registers.of(ledger));
    }
}
