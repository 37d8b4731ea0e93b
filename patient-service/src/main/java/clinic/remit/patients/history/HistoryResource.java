package clinic.remit.patients.history;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.patients.Voiding;
import clinic.remit.patients.history.HistoryViews.EpisodeView;
import clinic.remit.patients.history.HistoryViews.TrialView;
import clinic.remit.patients.history.HistoryViews.TrialsView;
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

/** Episodes and antidepressant trials. */
@Path("/v1")
@Tag(name = "History", description = "Depressive episodes and antidepressant trials")
class HistoryResource {

    private final RecordHistory record;
    private final History history;
    private final Caller caller;

    HistoryResource(RecordHistory record, History history, Caller caller) {
        this.record = record;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/patients/{id}/episodes")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Record a depressive episode")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<EpisodeView> recordEpisode(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "episode", value = HistoryExamples.EPISODE)))
                    @NotNull
                    @Valid
                    HistoryRequests.Episode said) {
        DepressiveEpisode episode = record.episode(id, said);
        return Responses.created(
                URI.create("/v1/patients/" + id + "/episodes"), episode.version(), EpisodeView.of(episode));
    }

    @GET
    @Path("/patients/{id}/episodes")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's episodes, the first first")
    public List<EpisodeView> episodes(UUID id) {
        caller.mustReach(id);
        return history.episodesOf(id);
    }

    @POST
    @Path("/episodes/{id}/ending")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Record the end of an episode")
    public RestResponse<EpisodeView> endEpisode(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "end", value = HistoryExamples.EPISODE_END)))
                    @NotNull
                    @Valid
                    HistoryRequests.EpisodeEnd ending) {
        DepressiveEpisode episode = record.endOfEpisode(id, ifMatch, ending.end());
        return Responses.ok(episode.version(), EpisodeView.of(episode));
    }

    @POST
    @Path("/patients/{id}/trials")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(
            summary = "Record an antidepressant trial",
            description =
                    "The answer says whether it was adequate and failed, with the reason. Partial dates are read against the count.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<TrialView> recordTrial(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "one dose", value = HistoryExamples.TRIAL),
                                                @ExampleObject(
                                                        name = "with titration",
                                                        value = HistoryExamples.SECOND_TRIAL)
                                            }))
                    @NotNull
                    @Valid
                    HistoryRequests.TrialBody said) {
        AntidepressantTrial trial = record.trial(id, said);
        return Responses.created(URI.create("/v1/patients/" + id + "/trials"), trial.version(), history.view(trial));
    }

    @GET
    @Path("/patients/{id}/trials")
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's trials, voided ones too, with lifetime and current-episode counts")
    public TrialsView trials(UUID id) {
        caller.mustReach(id);
        return history.trialsOf(id);
    }

    @POST
    @Path("/trials/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Void a trial that was entered in error")
    public RestResponse<TrialView> voidTrial(
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
        AntidepressantTrial trial = record.trialVoided(id, ifMatch, voiding.reason());
        return Responses.ok(trial.version(), history.view(trial));
    }

    @GET
    @Path("/patients/{id}/staging")
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.THERAPIST, Roles.AUDITOR, Roles.INTEGRATION})
    @Operation(summary = "Maudsley staging of the current episode (3 to 15)")
    public MaudsleyStaging.Stage staging(UUID id) {
        caller.mustReach(id);
        return history.staging(id);
    }
}
