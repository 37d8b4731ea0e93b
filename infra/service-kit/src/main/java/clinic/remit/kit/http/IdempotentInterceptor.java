package clinic.remit.kit.http;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotentAnswers answers;
    private final Caller caller;
    private final Concerned concerned;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentInterceptor(
            IdempotentAnswers answers,
            Caller caller,
            Concerned concerned,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.concerned = concerned;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = key();
        byte[] hash = hash(call.getParameters());
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                IdempotentAnswers.Answer known = answers.find(caller.id(), key, hash);
                if (known != null) {
                    return replay(known);
                }
                RestResponse<?> answer = (RestResponse<?>) call.proceed();
                concerned.addThoseOf(answer.getEntity());
                answers.keep(caller.id(), key, hash, kept(answer));
                return answer;
            });
        } catch (io.quarkus.narayana.jta.QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private String key() {
        String key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new Malformed(
                    "idempotency-key-required",
                    "Every POST carries an Idempotency-Key, so that it can be repeated safely.",
                    List.of(new FieldProblem(
                            HEADER,
                            key == null ? "missing" : "blank or too long",
                            "1 to 200 characters, new for each new request, such as a UUID")));
        }
        return key;
    }

    private byte[] hash(Object[] parameters) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // not the host: a repeat may come by another address of the service
        URI target = uri.getRequestUri();
        digest.update((target.getRawPath() + "?" + target.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(parameter));
        }
        return digest.digest();
    }

    private IdempotentAnswers.Answer kept(RestResponse<?> answer) throws JsonProcessingException {
        Object body = answer.getEntity() instanceof SaidOnce once ? once.repeated() : answer.getEntity();
        return new IdempotentAnswers.Answer(
                answer.getStatus(),
                answer.getHeaderString("Location"),
                answer.getHeaderString("ETag"),
                body == null ? null : json.writeValueAsString(body),
                List.copyOf(concerned.patientIds()));
    }

    private RestResponse<JsonNode> replay(IdempotentAnswers.Answer answer) throws JsonProcessingException {
        answer.patientIds().forEach(concerned::add);
        RestResponse.ResponseBuilder<JsonNode> again =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()));
        if (answer.location() != null) {
            again.header("Location", answer.location());
        }
        if (answer.etag() != null) {
            again.header("ETag", answer.etag());
        }
        return again.entity(answer.body() == null ? null : json.readTree(answer.body()))
                .build();
    }
}
