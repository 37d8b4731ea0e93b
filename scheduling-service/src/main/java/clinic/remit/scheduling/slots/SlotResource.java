package clinic.remit.scheduling.slots;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1")
@Tag(name = "Slots", description = "When a room and a physician are free")
class SlotResource {

    private final Courses courses;
    private final Slots slots;
    private final Intervals intervals;
    private final Concerned concerned;

    SlotResource(Courses courses, Slots slots, Intervals intervals, Concerned concerned) {
        this.courses = courses;
        this.slots = slots;
        this.intervals = intervals;
        this.concerned = concerned;
    }

    @GET
    @Path("/courses/{id}/slots")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "Free slots for a course within the booking horizon, each with what speaks for it",
            description =
                    "The earliest first; or, with order=ranked, those first for which most speaks: that it is the earliest of all,"
                            + " on the weekday and hour of the course's session before, under the same physician.")
    public List<SlotRanking.Ranked> slots(
            UUID id,
            @RestQuery Instant from,
            @RestQuery Instant to,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"earliest", "ranked"},
                                            defaultValue = "earliest"))
                    @RestQuery
                    @DefaultValue("earliest")
                    String order,
            @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit) {
        Course course = courses.course(id);
        concerned.add(course.patientId());
        return slots.ranked(course, from, to, limit, order(order));
    }

    /**
     * How far apart the protocol plans the injections of the course now.
     *
     * @param daysAfterResponse local days from the last injection; absent while the least interval alone counts
     * @param notBefore local day of the course; absent likewise
     */
    record PlannedInterval(
            int leastIntervalHours, Integer daysAfterResponse, Instant lastInjectionAt, LocalDate notBefore) {}

    @GET
    @Path("/courses/{id}/planned-interval")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "How far apart the protocol plans the injections of a course now",
            description =
                    "After the induction, a response widens the interval by one step with each good score, and a loss narrows it"
                            + " by one. Slots keep to it; a physician may amend it for the course, or override the gate SPACING.")
    public PlannedInterval interval(UUID id) {
        Course course = courses.course(id);
        concerned.add(course.patientId());
        Optional<Intervals.Planned> planned = intervals.next(course);
        return new PlannedInterval(
                course.leastIntervalHours(),
                planned.map(Intervals.Planned::days).orElse(null),
                planned.map(Intervals.Planned::lastInjectionAt).orElse(null),
                planned.map(Intervals.Planned::notBefore).orElse(null));
    }

    private static SlotRanking.Order order(String said) {
        return switch (said) {
            case "earliest" -> SlotRanking.Order.EARLIEST;
            case "ranked" -> SlotRanking.Order.RANKED;
            default ->
                throw new Malformed(
                        "The query cannot be read.", List.of(new FieldProblem("order", said, "earliest or ranked")));
        };
    }
}
