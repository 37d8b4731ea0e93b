package clinic.remit.kit.tracing;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * What ties together everything that one request or event sets off: a correlation id for people and a W3C
 * {@code traceparent} for tools. Both stand in every log line, in the outbox and in the headers on Kafka.
 */
public final class Trace {

    static final String CORRELATION = "correlationId";
    static final String PARENT = "traceparent";
    private static final String W3C_FORM = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private Trace() {}

    /** Starts a trace, or goes on with the one that the caller sent; what is absent or malformed is made anew. */
    public static void begin(String correlationId, String traceparent) {
        boolean usable = correlationId != null && correlationId.matches("[A-Za-z0-9._:-]{1,64}");
        MDC.put(CORRELATION, usable ? correlationId : UUID.randomUUID().toString());
        MDC.put(PARENT, traceparent != null && traceparent.matches(W3C_FORM) ? traceparent : newParent());
    }

    public static void end() {
        MDC.remove(CORRELATION);
        MDC.remove(PARENT);
    }

    public static String correlationId() {
        return (String) MDC.get(CORRELATION);
    }

    public static String traceparent() {
        return (String) MDC.get(PARENT);
    }

    private static String newParent() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong() | 1);
    }
}
