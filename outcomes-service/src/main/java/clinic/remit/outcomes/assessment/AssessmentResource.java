package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scores. */
@Path("/v1")
@Tag(name = "Assessments", description = "Filled-in scales, their scores, and what stands after them")
class AssessmentResource {

    private final RecordAssessment recordAssessment;
    private final Caller caller;

    AssessmentResource(RecordAssessment recordAssessment, Caller caller) {
        this.recordAssessment = recordAssessment;
        this.caller = caller;
    }

    @POST
    @Path("/assessments")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.PATIENT})
    @Operation(
            summary =
                    "Record a score; the answer says what stands after it, and where help is if a suicide item is positive")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<AssessmentView> record(@NotNull @Valid AssessmentRequest said) {
        caller.mustReach(said.patientId());
        RecordAssessment.Recorded recorded = recordAssessment.record(said, caller);
        Assessment assessment = recorded.assessment();
        return Responses.created(
                URI.create("/v1/assessments/" + assessment.id()), assessment.revision(), recorded.view());
    }

    @GET
    @Path("/assessments/{id}")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.THERAPIST,
        Roles.COORDINATOR,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "One score with its earlier versions")
    public RestResponse<AssessmentView> get(UUID id) {
        Assessment assessment = recordAssessment.get(id, caller);
        return Responses.ok(assessment.revision(), assessment.view(null, List.of(), null));
    }

    @POST
    @Path("/assessments/{id}/correction")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "Put a score right; the earlier version is kept")
    public RestResponse<AssessmentView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessmentRequest.Correction said) {
        RecordAssessment.Recorded recorded = recordAssessment.correct(id, ifMatch, said, caller);
        return Responses.ok(recorded.assessment().revision(), recorded.view());
    }

    @POST
    @Path("/assessments/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST})
    @Operation(summary = "A score was entered in error: it counts nowhere")
    public RestResponse<AssessmentView> enteredInError(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessmentRequest.Voiding said) {
        RecordAssessment.Recorded recorded = recordAssessment.enteredInError(id, ifMatch, said);
        return Responses.ok(recorded.assessment().revision(), recorded.view());
    }
}
