package clinic.remit.kit;

import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.Idempotent;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;

/** A service's resource in small, for the kit's own tests: each opened ward tells an event under a given key. */
@Path("/v1/wards")
public class WardResource {

    private static final CyclicBarrier BOTH_HAVE_ONE = new CyclicBarrier(2);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final Caller caller;

    WardResource(EntityManager entities, Outbox outbox, Clock clock, Caller caller) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
        this.caller = caller;
    }

    public enum Kind {
        DAY,
        NIGHT
    }

    public record OpenWard(
            @NotBlank String name,
            @Min(1) int beds,
            @NotNull UUID key,
            Kind kind) {}

    public record View(UUID id, String name, int beds) implements AboutPatient {

        @Override
        public UUID patientId() {
            return id;
        }
    }

    public record Reader(UUID id, String name) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.NURSE)
    public RestResponse<View> open(@NotNull @Valid OpenWard body) {
        Ward ward = Ward.opened(body.name(), body.beds());
        entities.persist(ward);
        entities.flush();
        outbox.publish(new PatientRegistered(body.key(), clock.instant()));
        if (body.name().equals("fails")) {
            throw new IllegalStateException("after the event was written");
        }
        return Responses.created(URI.create("/v1/wards/" + ward.id), ward.version, view(ward));
    }

    /** Locks one ward and then, when whoever does the same the other way round has done as much, the other. */
    @POST
    @Path("/{id}/exchanges/{other}")
    @Idempotent
    @RolesAllowed(Roles.NURSE)
    public RestResponse<View> exchange(UUID id, UUID other) throws Exception {
        Ward ward = entities.find(Ward.class, id, LockModeType.PESSIMISTIC_WRITE);
        BOTH_HAVE_ONE.await(20, TimeUnit.SECONDS);
        Ward from = entities.find(Ward.class, other, LockModeType.PESSIMISTIC_WRITE);
        ward.beds++;
        from.beds--;
        entities.flush();
        return Responses.ok(ward.version, view(ward));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.PATIENT})
    public RestResponse<View> read(UUID id) {
        caller.mustReach(id);
        Ward ward = entities.find(Ward.class, id);
        if (ward == null) {
            throw new NotFound("ward", id);
        }
        return Responses.ok(ward.version, view(ward));
    }

    @GET
    @Path("/reader")
    @RolesAllowed(Roles.NURSE)
    public Reader reader() {
        return new Reader(caller.id(), caller.name());
    }

    @PUT
    @Path("/{id}/beds")
    @RolesAllowed(Roles.NURSE)
    @Transactional
    public RestResponse<View> resize(UUID id, @HeaderParam("If-Match") String ifMatch, @Min(1) int beds) {
        Ward ward = entities.find(Ward.class, id, LockModeType.PESSIMISTIC_WRITE);
        Etags.check(ifMatch, ward.version);
        ward.beds = beds;
        entities.flush();
        return Responses.ok(ward.version, view(ward));
    }

    @GET
    @RolesAllowed(Roles.NURSE)
    public RestResponse<Page<View>> list(
            @QueryParam("name") String name, @QueryParam("cursor") String cursor, UriInfo uri) {
        int limit = 2;
        Cursor after = Cursor.decode(cursor);
        List<Ward> rows = entities.createQuery(
                        "from Ward where name = :name and (:after is null or id > :after) order by id", Ward.class)
                .setParameter("name", name)
                .setParameter("after", after == null ? null : after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Pages.response(
                Page.of(rows, limit, ward -> new Cursor("", ward.id)).map(WardResource::view), uri);
    }

    private static View view(Ward ward) {
        return new View(ward.id, ward.name, ward.beds);
    }
}
