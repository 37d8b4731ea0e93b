package clinic.remit.scheduling.session.finding;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{id}/findings")
@Tag(name = "Treatment")
class FindingResource {

    private final ClinicalFindings findings;
    private final Sessions sessions;
    private final Policies policies;

    FindingResource(ClinicalFindings findings, Sessions sessions, Policies policies) {
        this.findings = findings;
        this.sessions = sessions;
        this.policies = policies;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Record what was noticed at a session and bears on eligibility",
            description =
                    "Craving, diversion and new urinary symptoms. A blood pressure of a crisis, a positive pregnancy test"
                            + " and an intoxication are found in the checks before the dose and in the vital signs after it. A finding is"
                            + " told to the other services and cannot be taken back here: the next screening says whether it stands. 409"
                            + " finding-on-record when the session has it.")
    public RestResponse<FindingView> notice(UUID id, @NotNull @Valid FindingRequests.NewFinding said) {
        TreatmentSession session = sessions.locked(id);
        session.mustHaveBegun();
        return Responses.created(
                URI.create("/v1/sessions/" + id + "/findings"),
                0,
                findings.notice(
                        new ClinicalFindings.AtSession(
                                id,
                                session.patientId(),
                                session.arrival(policies.course().checkInBefore())),
                        said));
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The findings of a session, in order of time")
    public List<FindingView> findings(UUID id) {
        return findings.of(id, sessions.session(id).patientId());
    }
}
