package clinic.remit.outcomes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A front end that watches: reads server-sent events until it closes, or the service does. */
final class LiveClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile int comments;
    private volatile boolean ended;
    private String problem;

    record Event(String id, String name, JsonNode data) {

        String eventId() {
            return data.get("eventId").asText();
        }

        UUID patient() {
            return UUID.fromString(data.get("data").get("patientId").asText());
        }
    }

    /** @param lastEventId null for from now on */
    LiveClient(String token, String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/live" + query))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            problem = JSON.readTree(response.body()).path("type").asText();
            return;
        }
        Thread reader = new Thread(this::read, "live-client");
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
                    events.add(new Event(id, name, JSON.readTree(data)));
                    name = null;
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.startsWith(":")) {
                    comments++;
                }
            }
        } catch (IOException e) {
            // closed by either side
        }
        ended = true;
    }

    int status() {
        return response.statusCode();
    }

    /** Its type, if it was refused. */
    String problem() {
        return problem;
    }

    /** Those that tell of something. */
    List<Event> told() {
        return events.stream()
                .filter(it -> !it.name().equals("Ready") && !it.name().equals("Place"))
                .toList();
    }

    /** Of the last event, of whatever sort; null before the first. */
    String place() {
        return events.isEmpty() ? null : events.get(events.size() - 1).id();
    }

    int comments() {
        return comments;
    }

    boolean hasEnded() {
        return ended;
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
