package clinic.remit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A front end that watches one patient: the server-sent events of {@code GET /v1/live}. */
final class Watched implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    record Event(String id, String name, JsonNode data) {
        String eventId() {
            return data.get("eventId").asText();
        }
    }

    /** @param after id of the last event that was received; null for from now on */
    Watched(String url, String token, UUID patientId, String after) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/v1/live?patientId=" + patientId))
                .header("Authorization", "Bearer " + token);
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        try {
            response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET /v1/live answered " + response.statusCode());
        }
        Thread reader = new Thread(this::read, "watched");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && name != null) {
                    events.add(new Event(id, name, JsonMapper.builder().build().readTree(data)));
                    name = null;
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                }
            }
        } catch (IOException e) {
            // ended by either side
        }
        ended = true;
    }

    boolean isReady() {
        return !events.isEmpty();
    }

    boolean hasEnded() {
        return ended;
    }

    /** Of the last event, of whatever sort. */
    String place() {
        return events.get(events.size() - 1).id();
    }

    /** Those that tell of something. */
    List<Event> told() {
        return events.stream()
                .filter(it -> !it.name().equals("Ready") && !it.name().equals("Place"))
                .toList();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // it is closed anyway
        }
    }
}
