package clinic.remit.kit.http;

import clinic.remit.kit.tracing.Trace;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error that leaves a service, as a problem. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** SQL states serialization_failure and deadlock_detected: the database let one of several go on. */
    private static final Set<String> GAVE_WAY = Set.of("40001", "40P01");

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return refusal.response();
    }

    @ServerExceptionMapper
    public Response shape(ConstraintViolationException violations) {
        return refusal(ShapeProblems.of(violations));
    }

    /** The mismatch is named too, because RESTEasy brings a mapper of its own for it. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response json(JacksonException malformed) {
        return refusal(ShapeProblems.of(malformed));
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException lost) {
        return refusal(new StaleVersion(
                "Somebody changed it at the same moment. Read it again, and send its ETag as If-Match.", Map.of()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response noToken(Throwable unauthorized) {
        return Problem.of(
                        401,
                        "unauthorized",
                        "Not signed in",
                        "Send a valid access token: Authorization: Bearer …",
                        Map.of())
                .toResponseBuilder()
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException forbidden) {
        return refusal(new Forbidden("Your role does not allow this."));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException malformed) {
            return json(malformed);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e);
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Response.ResponseBuilder answer =
                Problem.of(status, slug, title, hint(status), Map.of()).toResponseBuilder();
        e.getResponse().getHeaders().forEach((name, values) -> {
            if (!"Content-Type".equalsIgnoreCase(name)) {
                answer.header(name, values.get(0));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unexpected(Exception e) {
        if (ShapeProblems.isUnstorable(e)) {
            return refusal(ShapeProblems.unstorable());
        }
        if (SqlStates.any(e, GAVE_WAY::contains)) {
            LOG.warn("A request gave way to another", e);
            return refusal(Conflict.retryLater(
                    "gave-way",
                    "Another request was at the same records at this moment, and this one gave way. Nothing was changed; send it again.",
                    1));
        }
        LOG.error("A request failed unexpectedly", e);
        return Problem.of(
                        500,
                        "unexpected",
                        "Unexpected failure",
                        "Nothing was changed. Give this id to whoever runs Remit: " + Trace.correlationId(),
                        Map.of())
                .toResponse();
    }

    private static String hint(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read. See the OpenAPI document at /q/openapi for its form.";
            case 404 -> "There is nothing under this address, or an id in it is not a UUID.";
            case 405 -> "This address does not take this method.";
            case 406 -> "Answers are application/json.";
            case 413 -> "The request is too large.";
            case 415 -> "Send Content-Type: application/json (application/merge-patch+json for PATCH).";
            default -> "See the OpenAPI document at /q/openapi.";
        };
    }
}
