package clinic.remit.patients.history;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.patients.Voiding;
import clinic.remit.patients.history.HistoryViews.OtherTreatmentView;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Electroconvulsive therapy, magnetic stimulation and psychotherapy. */
@Path("/v1")
@Tag(name = "History")
class OtherTreatmentResource {

    private final RecordOtherTreatment record;
    private final History history;
    private final Caller caller;

    OtherTreatmentResource(RecordOtherTreatment record, History history, Caller caller) {
        this.record = record;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/patients/{id}/other-treatments")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "Record a treatment beside antidepressants",
            description = "It is shown and staged, and never counts towards treatment resistance.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<OtherTreatmentView> recordOtherTreatment(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "electroconvulsive therapy",
                                                            value = HistoryExamples.OTHER_TREATMENT)))
                    @NotNull
                    @Valid
                    HistoryRequests.OtherTreatmentBody said) {
        OtherTreatment treatment = record.record(id, said);
        return Responses.created(
                URI.create("/v1/patients/" + id + "/other-treatments"), treatment.version(), history.view(treatment));
    }

    @GET
    @Path("/patients/{id}/other-treatments")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's treatments beside antidepressants, voided ones too")
    public List<OtherTreatmentView> otherTreatments(UUID id) {
        caller.mustReach(id);
        return history.otherTreatmentsOf(id);
    }

    @POST
    @Path("/other-treatments/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Void a treatment that was entered in error")
    public RestResponse<OtherTreatmentView> voidOtherTreatment(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "voiding", value = HistoryExamples.VOIDING)))
                    @NotNull
                    @Valid
                    Voiding voiding) {
        OtherTreatment treatment = record.voided(id, ifMatch, voiding.reason());
        return Responses.ok(treatment.version(), history.view(treatment));
    }
}
