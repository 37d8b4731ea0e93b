package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.OwnRecords;
import clinic.remit.scheduling.directory.Directory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Support", description = "Preparation, integration, psychotherapy, visits after the stop, and goals")
class SupportResource {

    private final SupportSessions sessions;
    private final SupportOverview overview;
    private final Courses courses;
    private final Directory directory;
    private final OwnRecords own;
    private final Clock clock;

    SupportResource(
            SupportSessions sessions,
            SupportOverview overview,
            Courses courses,
            Directory directory,
            OwnRecords own,
            Clock clock) {
        this.sessions = sessions;
        this.overview = overview;
        this.courses = courses;
        this.directory = directory;
        this.own = own;
        this.clock = clock;
    }

    @GET
    @Path("/courses/{id}/support")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.PATIENT})
    @Operation(
            summary =
                    "The support of a course: what is due by policy and why, what was planned and held, and the goals",
            description = "Notes are shown to physicians, nurses and therapists alone.")
    public SupportViews.CourseSupport support(UUID id) {
        Course course = courses.course(id);
        own.mustReach(course.patientId());
        return overview.of(course);
    }

    @GET
    @Path("/sites/{id}/support-due")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR})
    @Operation(
            summary = "The courses of a site of which support is due now, the oldest course first",
            description = "overdue=true leaves out what is due but not late yet.")
    public List<SupportViews.DueSupport> due(UUID id, @RestQuery @DefaultValue("false") boolean overdue) {
        directory.site(id);
        return overview.dueAt(id, overdue);
    }

    @POST
    @Path("/courses/{id}/support-sessions")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(
            summary = "Plan a support session, also one that was held already; also after the course has ended",
            description = "409 patient-busy if the patient has another at that time.")
    public RestResponse<SupportViews.SessionView> plan(UUID id, @NotNull @Valid SupportRequests.NewSession said) {
        SupportSession session = sessions.plan(id, said);
        SupportViews.SessionView view = sessions.view(session);
        return Responses.created(URI.create("/v1/support-sessions/" + session.id()), session.version(), view);
    }

    @GET
    @Path("/support-sessions/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "A support session")
    public RestResponse<SupportViews.SessionView> session(UUID id) {
        SupportSession session = sessions.session(id);
        own.mustReach(session.patientId());
        return Responses.ok(session.version(), sessions.view(session));
    }

    @GET
    @Path("/sites/{id}/support-sessions")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST, Roles.AUDITOR})
    @Operation(
            summary = "The support sessions of a site's day, in order of time; without a day, of today at the site",
            description = "A day is at most a hundred years away.")
    public List<SupportViews.SessionView> sessionsOn(UUID id, @RestQuery LocalDate day) {
        ZoneId zone = ZoneId.of(directory.site(id).timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate asked = day == null ? today : day;
        if (asked.isBefore(today.minusYears(100)) || asked.isAfter(today.plusYears(100))) {
            return List.of();
        }
        return sessions
                .ofSite(
                        id,
                        asked.atStartOfDay(zone).toInstant(),
                        asked.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(sessions::view)
                .toList();
    }

    @POST
    @Path("/support-sessions/{id}/rescheduling")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Move a planned support session, or give it to another therapist; where it was is kept")
    public RestResponse<SupportViews.SessionView> move(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.Move said) {
        return changed(sessions.move(id, ifMatch, said));
    }

    @POST
    @Path("/support-sessions/{id}/outcome")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(
            summary = "Say that a planned support session was held or missed",
            description = "A coordinator says so of visits after the stop (FOLLOW_UP) and of no other.")
    public RestResponse<SupportViews.SessionView> settle(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.SessionOutcome said) {
        return changed(sessions.settle(id, ifMatch, said));
    }

    @POST
    @Path("/support-sessions/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Cancel a planned support session")
    public RestResponse<SupportViews.SessionView> cancel(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.Reason said) {
        return changed(sessions.cancel(id, ifMatch, said.reasonCode()));
    }

    @POST
    @Path("/support-sessions/{id}/voiding")
    @Idempotent
    @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.THERAPIST})
    @Operation(summary = "Void a support session that was entered in error: it is kept, and counts for nothing")
    public RestResponse<SupportViews.SessionView> voided(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SupportRequests.Reason said) {
        return changed(sessions.voided(id, ifMatch, said.reasonCode()));
    }

    private RestResponse<SupportViews.SessionView> changed(SupportSession session) {
        SupportViews.SessionView view = sessions.view(session);
        return Responses.ok(session.version(), view);
    }
}
