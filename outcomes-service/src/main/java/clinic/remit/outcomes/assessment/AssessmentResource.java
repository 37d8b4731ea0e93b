package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scores. */
@Path("/v1")
@Tag(name = "Assessments", description = "Filled-in scales, their scores, and what stands after them")
class AssessmentResource {

    private final RecordAssessment recordAssessment;
    private final RecordBatch recordBatch;
    private final ReadAssessments readAssessments;
    private final Caller caller;

    AssessmentResource(
            RecordAssessment recordAssessment,
            RecordBatch recordBatch,
            ReadAssessments readAssessments,
            Caller caller) {
        this.recordAssessment = recordAssessment;
        this.recordBatch = recordBatch;
        this.readAssessments = readAssessments;
        this.caller = caller;
    }

    @POST
    @Path("/assessments")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.PATIENT})
    @Operation(
            summary =
                    "Record a score; the answer says what stands after it, and where help is if a suicide item is positive",
            description =
                    "409 probable-duplicate names a score of the same minute, or a self-rating of these hours with the same answers, that is"
                            + " recorded already; allowDuplicate=true is the way past it. Two scores of a day may well be two: the worst"
                            + " counts, both are kept. Where items are missing the instrument's rule decides: the score is PRORATED, or"
                            + " INVALID and kept, and safety rules apply to what was answered.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<AssessmentView> record(
            @QueryParam("allowDuplicate") @DefaultValue("false") boolean allowDuplicate,
            @NotNull @Valid AssessmentRequest said) {
        caller.mustReach(said.patientId());
        RecordAssessment.Recorded recorded = recordAssessment.record(said, allowDuplicate, caller);
        Assessment assessment = recorded.assessment();
        return Responses.created(
                URI.create("/v1/assessments/" + assessment.id()), assessment.revision(), recorded.view());
    }

    @POST
    @Path("/assessments/batch")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "Record up to 1,000 scores, such as a clinic's history: all of them, or none",
            description =
                    "Each is judged as one alone would be: what is more than 14 days old is entered by a physician with lateReason. Every"
                            + " problem names its score, such as assessments[17].items.4. A patient of whom this service has not heard yet:"
                            + " 404 with Retry-After, naming the scores. A probable duplicate is left out, or recorded alone. Each patient is"
                            + " decided once, after all of their scores.")
    @APIResponse(responseCode = "201", description = "All are recorded")
    public RestResponse<BatchView> recordAll(@NotNull @Valid AssessmentRequest.Batch said) {
        said.assessments().forEach(it -> caller.mustReach(it.patientId()));
        return RestResponse.ResponseBuilder.<BatchView>create(RestResponse.Status.CREATED)
                .entity(recordBatch.record(said.assessments(), caller))
                .build();
    }

    @GET
    @Path("/patients/{id}/assessments")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.THERAPIST,
        Roles.COORDINATOR,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(
            summary = "A patient's scores with their earlier versions, the newest first",
            description = "courseId: those that were recorded for this course. Link rel=next leads on.")
    public RestResponse<Page<AssessmentView>> list(
            UUID id,
            @QueryParam("courseId") UUID courseId,
            @QueryParam("instrument") @Size(max = 20) String instrument,
            @Parameter(description = "also those that were entered in error")
                    @QueryParam("includeVoided")
                    @DefaultValue("false")
                    boolean includeVoided,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(
                readAssessments.of(id, courseId, instrument, includeVoided, Cursor.decode(cursor), limit, caller), uri);
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
        Assessment assessment = readAssessments.get(id, caller);
        return Responses.ok(assessment.revision(), assessment.view());
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
