package clinic.remit.scheduling.session.warning;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.directory.Directory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became known of patients after their dose. */
@Path("/v1")
@Tag(name = "Treatment")
class WarningResource {

    private final SessionWarnings warnings;
    private final Directory directory;
    private final Caller caller;

    WarningResource(SessionWarnings warnings, Directory directory, Caller caller) {
        this.warnings = warnings;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("/sites/{id}/session-warnings")
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary =
                    "Holds and alerts that were raised while a patient was under the drug, and that no physician has acknowledged")
    public List<WarningView> open(UUID id) {
        directory.site(id);
        return warnings.openAt(id);
    }

    @POST
    @Path("/session-warnings/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "A physician has seen the warning")
    public RestResponse<WarningView> acknowledge(UUID id) {
        SessionWarning warning = warnings.acknowledge(id, caller.id());
        return Responses.ok(warning.version(), warning.view());
    }
}
