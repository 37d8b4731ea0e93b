package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.OwnRecords;
import clinic.remit.scheduling.directory.Directory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Waiting list")
class OfferResource {

    private final Offers offers;
    private final AnswerOffer answer;
    private final Courses courses;
    private final Directory directory;
    private final OwnRecords own;

    OfferResource(Offers offers, AnswerOffer answer, Courses courses, Directory directory, OwnRecords own) {
        this.offers = offers;
        this.answer = answer;
        this.courses = courses;
        this.directory = directory;
        this.own = own;
    }

    @GET
    @Path("/sites/{id}/slot-offers")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
    @Operation(summary = "The offers at a site that wait for an answer, in order of their starts")
    public List<OfferView> open(UUID id) {
        directory.site(id);
        return offers.openAt(id).stream().map(SlotOffer::view).toList();
    }

    @GET
    @Path("/courses/{id}/slot-offers")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.PATIENT})
    @Operation(summary = "The offers that were made to a course, the newest first")
    public List<OfferView> offersOf(UUID id) {
        own.mustReach(courses.course(id).patientId());
        return offers.ofCourse(id).stream().map(SlotOffer::view).toList();
    }

    @GET
    @Path("/slot-offers/{id}")
    @Transactional
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR, Roles.PATIENT})
    @Operation(
            summary = "An offer of a place that became free",
            description =
                    "It keeps the place from other offers, and not from a booking by hand: then it is LAPSED. Not answered in time it"
                            + " is EXPIRED, and the place is offered to the next.")
    public RestResponse<OfferView> offer(UUID id) {
        SlotOffer offer = offers.offer(id);
        own.mustReach(offer.patientId());
        return shown(offer);
    }

    @POST
    @Path("/slot-offers/{id}/acceptance")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "The patient takes the place: the session is booked, or moved there",
            description =
                    "With every check of a booking. 409 offer-ended, with the next free slots, for an offer that does not stand any more.")
    public RestResponse<OfferView> accept(UUID id) {
        return shown(answer.accept(id));
    }

    @POST
    @Path("/slot-offers/{id}/refusal")
    @Idempotent
    @RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN})
    @Operation(
            summary = "The patient does not take the place: it is offered to the next",
            description = "The course stays on the list, and is not offered this place again.")
    public RestResponse<OfferView> decline(UUID id) {
        return shown(answer.decline(id));
    }

    private static RestResponse<OfferView> shown(SlotOffer offer) {
        return Responses.ok(offer.version(), offer.view());
    }
}
