package clinic.remit.scheduling.course.decision;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Courses;
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

/** What physicians decided on the recommendations of a course. */
@Path("/v1/courses/{id}/decisions")
@Tag(name = "Courses")
class DecisionResource {

    private final DecideOnRecommendation decisions;
    private final Courses courses;
    private final Caller caller;

    DecisionResource(DecideOnRecommendation decisions, Courses courses, Caller caller) {
        this.decisions = decisions;
        this.courses = courses;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.AUDITOR})
    @Operation(summary = "What physicians decided on the recommendations of a course, the oldest first")
    public List<DecisionView> decisions(UUID id) {
        UUID patientId = courses.course(id).patientId();
        return decisions.of(id).stream().map(each -> each.view(patientId)).toList();
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Accept or decline the recommendation that stands")
    public RestResponse<DecisionView> decide(UUID id, @NotNull @Valid NewDecision said) {
        CourseDecision decision = decisions.decide(id, said, caller.id());
        return Responses.created(
                URI.create("/v1/courses/" + id + "/decisions"),
                0,
                decision.view(courses.course(id).patientId()));
    }
}
