package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.OwnRecords;
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
@Tag(name = "Support")
class GoalResource {

    private final SupportGoals goals;
    private final SupportSessions sessions;
    private final OwnRecords own;

    GoalResource(SupportGoals goals, SupportSessions sessions, OwnRecords own) {
        this.goals = goals;
        this.sessions = sessions;
        this.own = own;
    }

    @POST
    @Path("/courses/{id}/support-goals")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Agree a goal, such as a sleep plan, activity, or that the antidepressant stays as it is")
    public RestResponse<SupportViews.GoalView> agree(UUID id, @NotNull @Valid SupportRequests.NewGoal said) {
        SupportGoal goal = goals.agree(id, said);
        SupportViews.GoalView view = view(goal);
        return Responses.created(URI.create("/v1/support-goals/" + goal.id()), goal.version(), view);
    }

    @GET
    @Path("/support-goals/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "A goal and its progress")
    public RestResponse<SupportViews.GoalView> goal(UUID id) {
        SupportGoal goal = goals.goal(id);
        own.mustReach(goal.patientId());
        return Responses.ok(goal.version(), view(goal));
    }

    @POST
    @Path("/support-goals/{id}/progress")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(
            summary = "Record what came of a goal up to a day",
            description =
                    "A change of the antidepressant that was to stay as it is, is a confounder of the course's scores.")
    public RestResponse<SupportViews.GoalView> progress(UUID id, @NotNull @Valid SupportRequests.NewProgress said) {
        SupportGoal goal = goals.progress(id, said);
        SupportViews.GoalView view = view(goal);
        return Responses.created(URI.create("/v1/support-goals/" + id), goal.version(), view);
    }

    @POST
    @Path("/support-goals/{id}/progress/{progressId}/voiding")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Void progress that was entered in error: it is kept, and counts for nothing")
    public RestResponse<SupportViews.GoalView> progressVoided(
            UUID id,
            UUID progressId,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid SupportRequests.Reason said) {
        return changed(goals.progressVoided(id, progressId, ifMatch, said.reasonCode()));
    }

    @POST
    @Path("/support-goals/{id}/ending")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "End a goal, whether or not it was reached")
    public RestResponse<SupportViews.GoalView> end(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.Reason said) {
        return changed(goals.end(id, ifMatch, said.reasonCode()));
    }

    @POST
    @Path("/support-goals/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Void a goal that was entered in error: it is kept, and counts for nothing")
    public RestResponse<SupportViews.GoalView> voided(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.Reason said) {
        return changed(goals.voided(id, ifMatch, said.reasonCode()));
    }

    private RestResponse<SupportViews.GoalView> changed(SupportGoal goal) {
        SupportViews.GoalView view = view(goal);
        return Responses.ok(goal.version(), view);
    }

    private SupportViews.GoalView view(SupportGoal goal) {
        return goals.view(goal, sessions.isTreating());
    }
}
