package clinic.remit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** One service's REST API, as a front end calls it. */
public final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Logins logins;

    Api(String url, Logins logins) {
        this.url = url;
        this.logins = logins;
    }

    public Answer get(Person as, String path) {
        return send(request(as, path).GET());
    }

    /** A POST with an Idempotency-Key of its own. */
    public Answer post(Person as, String path, String body) {
        return send(posting(as, path, body));
    }

    /** A POST that changes the version of a thing that the caller has seen. */
    public Answer post(Person as, String path, String etag, String body) {
        return send(posting(as, path, body).header("If-Match", etag));
    }

    public Answer put(Person as, String path, String body) {
        return send(request(as, path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A GET that is answered with a document; anything but 200 is an error. */
    public String document(Person as, String path, String mediaType) {
        return document(path, request(as, path).header("Accept", mediaType).GET());
    }

    /** A POST that is answered with a document; anything but 200 is an error. */
    public String document(Person as, String path, String mediaType, String body) {
        return document(
                path, request(as, path).header("Accept", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String document(String path, HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request.build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** A PUT that changes the version of a thing that the caller has seen. */
    public Answer put(Person as, String path, String etag, String body) {
        return send(request(as, path).header("If-Match", etag).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder posting(Person as, String path, String body) {
        return request(as, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(Person as, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + logins.token(as))
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        return Answer.of(exchange(request.build()));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(url + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
