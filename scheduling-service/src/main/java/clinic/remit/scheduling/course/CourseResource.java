package clinic.remit.scheduling.course;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.hold.CourseHold;
import clinic.remit.scheduling.course.hold.HoldView;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Courses", description = "Series of injections, what holds them, and decisions on recommendations")
class CourseResource {

    private final StartCourse startCourse;
    private final Courses courses;
    private final Caller caller;

    CourseResource(StartCourse startCourse, Courses courses, Caller caller) {
        this.startCourse = startCourse;
        this.courses = courses;
        this.caller = caller;
    }

    @POST
    @Path("/courses")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Begin a course for an eligible patient, on terms that stay fixed")
    public RestResponse<CourseViews.CourseView> start(@NotNull @Valid CourseRequests.NewCourse said) {
        Course course = startCourse.start(said);
        CourseViews.CourseView view = courses.view(course);
        return Responses.created(URI.create("/v1/courses/" + course.id()), course.version(), view);
    }

    @GET
    @Path("/courses/{id}")
    @Transactional
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.INTEGRATION,
        Roles.AUDITOR,
        Roles.PATIENT
    })
    @Operation(summary = "A course with its holds and the recommendation that stands")
    public RestResponse<CourseViews.CourseView> course(UUID id) {
        Course course = courses.course(id);
        caller.mustReach(course.patientId());
        return Responses.ok(course.version(), courses.view(course));
    }

    @GET
    @Path("/courses")
    @Transactional
    @RolesAllowed({
        Roles.PHYSICIAN,
        Roles.NURSE,
        Roles.COORDINATOR,
        Roles.THERAPIST,
        Roles.INTEGRATION,
        Roles.AUDITOR,
        Roles.PATIENT
    })
    @Operation(summary = "A patient's courses, the oldest first")
    public List<CourseViews.CourseView> coursesOf(@RestQuery @NotNull UUID patientId) {
        caller.mustReach(patientId);
        return courses.of(patientId).stream().map(courses::view).toList();
    }

    @POST
    @Path("/courses/{id}/discontinuation")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "End a course before its aim; sessions that have not begun are cancelled")
    public RestResponse<CourseViews.CourseView> discontinue(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CourseRequests.Reason said) {
        Course course = courses.lock(id);
        Etags.check(ifMatch, course.version());
        courses.discontinue(course, said.reasonCode());
        CourseViews.CourseView view = courses.view(course);
        return Responses.ok(course.version(), view);
    }

    @POST
    @Path("/courses/{id}/holds")
    @Idempotent
    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    @Operation(summary = "Hold a course by hand: nothing is injected until a physician clears it")
    public RestResponse<HoldView> hold(UUID id, @NotNull @Valid CourseRequests.Reason said) {
        CourseHold hold = courses.hold(courses.lock(id), said.reasonCode());
        return Responses.created(URI.create("/v1/courses/" + id), 0, hold.view());
    }

    @POST
    @Path("/holds/{id}/clearing")
    @Idempotent
    @RolesAllowed(Roles.PHYSICIAN)
    @Operation(summary = "Clear a hold that was set by hand; every other hold ends with its cause")
    public RestResponse<HoldView> clear(UUID id, @NotNull @Valid CourseRequests.Reason said) {
        return Responses.ok(1, courses.release(id, said.reasonCode()).view());
    }
}
