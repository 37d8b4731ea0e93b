package clinic.remit.kit.tracing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the trace from a request's headers and gives the correlation id back with the answer. */
class TraceFilter {

    private static final String CORRELATION_HEADER = "X-Correlation-Id";

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(CORRELATION_HEADER), request.getHeaderString("traceparent"));
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        if (Trace.correlationId() != null) {
            response.getHeaders().putSingle(CORRELATION_HEADER, Trace.correlationId());
        }
    }
}
