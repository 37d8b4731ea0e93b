package clinic.remit.scheduling.course.amendment;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Course;
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

/** What was changed in the limits of a course. */
@Path("/v1/courses/{id}/amendments")
@Tag(name = "Courses")
class AmendmentResource {

    private final AmendCourse amendments;
    private final Courses courses;
    private final Caller caller;

    AmendmentResource(AmendCourse amendments, Courses courses, Caller caller) {
        this.amendments = amendments;
        this.courses = courses;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(
            summary = "Change the limits of an open course",
            description = "If-Match is the course's ETag. 409 fewer-than-given, course-ended.")
    public RestResponse<CourseAmendment.View> amend(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Amendment said) {
        CourseAmendment amendment = amendments.amend(id, ifMatch, said, caller.id());
        Course course = courses.course(id);
        return Responses.created(
                URI.create("/v1/courses/" + id + "/amendments"), course.version(), amendment.view(course.patientId()));
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "What was changed in the limits of a course, the oldest first")
    public List<CourseAmendment.View> amendments(UUID id) {
        UUID patientId = courses.course(id).patientId();
        return amendments.of(id).stream().map(each -> each.view(patientId)).toList();
    }
}
