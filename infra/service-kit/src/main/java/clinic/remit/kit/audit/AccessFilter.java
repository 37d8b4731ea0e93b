package clinic.remit.kit.audit;

import clinic.remit.kit.http.Unavailable;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.tracing.Trace;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Records every request before it is answered. An answer that cannot be recorded is not given: whoever repeats the request, with the same
 * Idempotency-Key, gets it once it can.
 */
class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;

    private final AccessRecords records;
    private final Concerned concerned;
    private final Caller caller;
    private final Clock clock;

    AccessFilter(AccessRecords records, Concerned concerned, Caller caller, Clock clock) {
        this.records = records;
        this.concerned = concerned;
        this.caller = caller;
        this.clock = clock;
    }

    @ServerResponseFilter
    public Uni<Void> record(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() == UNAUTHORIZED || isAboutNobody(resource)) {
            return Uni.createFrom().voidItem();
        }
        Access access = access(request, response);
        Uni<Void> kept = Uni.createFrom().voidItem().invoke(() -> keep(access, response));
        return BlockingOperationControl.isBlockingAllowed()
                ? kept
                : kept.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static boolean isAboutNobody(ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        return method == null
                || method.isAnnotationPresent(AboutNobody.class)
                || method.getDeclaringClass().isAnnotationPresent(AboutNobody.class);
    }

    private Access access(ContainerRequestContext request, ContainerResponseContext response) {
        Address address = Address.of(request.getUriInfo().getPath());
        address.patientId().ifPresent(concerned::add);
        concerned.addThoseOf(response.getEntity());
        return new Access(
                clock.instant(),
                caller.id(),
                caller.roles(),
                request.getMethod() + " " + address.template(),
                address.targetId().orElse(null),
                concerned.patientIds(),
                response.getStatus(),
                Trace.correlationId());
    }

    private void keep(Access access, ContainerResponseContext response) {
        try {
            records.keep(access);
        } catch (SQLException e) {
            LOG.errorf(e, "A request was not recorded: %s, answered with %d", access.operation(), access.status());
            if (access.status() < FIRST_REFUSAL) {
                withhold(response);
            }
        }
    }

    private static void withhold(ContainerResponseContext response) {
        Response instead = new Unavailable(
                        "access-not-recorded",
                        "The answer is not given, because that it was given cannot be recorded. Send the same request again, with the"
                                + " same Idempotency-Key if it has one.")
                .response();
        response.setStatus(instead.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(instead.getHeaders());
        response.setEntity(instead.getEntity(), null, instead.getMediaType());
    }
}
