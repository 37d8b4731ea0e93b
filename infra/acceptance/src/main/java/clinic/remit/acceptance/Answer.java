package clinic.remit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.UUID;

/** What a service answered. */
public record Answer(String request, int status, String etag, JsonNode body) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        try {
            JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            return new Answer(
                    response.request().method() + " " + response.request().uri().getPath(),
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(null),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(response.uri() + " answered no JSON: " + response.body(), e);
        }
    }

    /** @throws IllegalStateException with the whole problem, if the answer is another one */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("%s answered %d, not %d: %s".formatted(request, status, expected, body));
        }
        return this;
    }

    public UUID id() {
        return UUID.fromString(text("/id"));
    }

    /** The value under a JSON pointer, as text; empty where there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    /** The last part of a problem's type, such as {@code not-eligible}. */
    public String problem() {
        String type = text("/type");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
