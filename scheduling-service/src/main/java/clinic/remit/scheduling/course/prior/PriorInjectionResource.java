package clinic.remit.scheduling.course.prior;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.CourseRequests;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Injections that were given elsewhere, before the course. */
@Path("/v1")
@Tag(name = "Courses")
class PriorInjectionResource {

    private final PriorInjections injections;
    private final Courses courses;
    private final Caller caller;

    PriorInjectionResource(PriorInjections injections, Courses courses, Caller caller) {
        this.injections = injections;
        this.courses = courses;
        this.caller = caller;
    }

    @POST
    @Path("/courses/{id}/prior-injections")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary =
                    "Record what was given elsewhere before the course: it counts toward the maximum and the interval",
            description =
                    "If-Match is the course's ETag. 409 injections-given once the course has an injection of its own; injection-on-record,"
                            + " with its priorInjectionId and courseId, if one of them was told for another course of the patient.")
    public RestResponse<List<PriorInjection.View>> record(
            UUID id,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid PriorInjectionRequests.NewPriorInjections said) {
        List<PriorInjection> recorded = injections.record(id, ifMatch, said, caller.id());
        return Responses.created(
                URI.create("/v1/courses/" + id + "/prior-injections"),
                courses.course(id).version(),
                recorded.stream().map(PriorInjection::view).toList());
    }

    @GET
    @Path("/courses/{id}/prior-injections")
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.THERAPIST, Roles.AUDITOR})
    @Operation(summary = "What was given elsewhere before the course, the oldest first; voided ones are marked")
    public List<PriorInjection.View> list(UUID id) {
        courses.course(id);
        return injections.of(id).stream().map(PriorInjection::view).toList();
    }

    @POST
    @Path("/prior-injections/{id}/voiding")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "It was never given", description = "If-Match is \"0\" as long as it is not voided.")
    public RestResponse<PriorInjection.View> enteredInError(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CourseRequests.Reason said) {
        PriorInjection injection = injections.enteredInError(id, ifMatch, said.reasonCode(), caller.id());
        return Responses.ok(injection.version(), injection.view());
    }
}
