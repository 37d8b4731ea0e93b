package clinic.remit.acceptance;

import clinic.remit.localstack.KeycloakServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Real tokens from Keycloak, kept as long as they are good. */
public final class Logins {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Logins(String keycloak) {
        this.keycloak = keycloak;
    }

    private record Token(String value, Instant goodUntil) {}

    public String token(Person person) {
        return tokens.compute(
                        person.username(),
                        (name, known) -> isGood(known) ? known : login("remit", "remit-cli", name, name))
                .value();
    }

    /** As an administrator of the realm does: from now on the patient's login reaches this record and no other. */
    public void letPatientReach(UUID patientId) {
        String admin = login("master", "admin-cli", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD)
                .value();
        URI user = URI.create(keycloak + "/admin/realms/remit/users/" + Person.PATIENT.id());
        ObjectNode profile = (ObjectNode) send(HttpRequest.newBuilder(user).header("Authorization", "Bearer " + admin));
        profile.withObject("/attributes").putArray("patient_id").add(patientId.toString());
        send(HttpRequest.newBuilder(user)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(profile.toString())));
        tokens.remove(Person.PATIENT.username());
    }

    /**
     * As an administrator of the realm does: whom {@code cohort#export} is granted to.
     *
     * @param policies of the client {@code remit} (Authorization), such as {@code physicians}
     */
    public void letExportTheCohort(String... policies) {
        String admin = "Bearer "
                + login("master", "admin-cli", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD)
                        .value();
        String clients = keycloak + "/admin/realms/remit/clients";
        String client = send(HttpRequest.newBuilder(URI.create(clients + "?clientId=remit"))
                        .header("Authorization", admin))
                .at("/0/id")
                .asText();
        String permissions = clients + "/" + client + "/authz/resource-server/permission";
        ObjectNode permission =
                (ObjectNode) send(HttpRequest.newBuilder(URI.create(permissions + "?name=may%20export%20the%20cohort"))
                                .header("Authorization", admin))
                        .get(0);
        permission.putArray("resources").add("cohort");
        permission.putArray("scopes").add("export");
        ArrayNode granted = permission.putArray("policies");
        Stream.of(policies).forEach(granted::add);
        send(HttpRequest.newBuilder(URI.create(
                        permissions + "/scope/" + permission.get("id").asText()))
                .header("Authorization", admin)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(permission.toString())));
    }

    private static boolean isGood(Token token) {
        return token != null && Instant.now().isBefore(token.goodUntil());
    }

    private Token login(String realm, String client, String user, String password) {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s".formatted(client, user, password);
        JsonNode answer = send(HttpRequest.newBuilder(
                        URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(keycloak, realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        Duration life = Duration.ofSeconds(answer.get("expires_in").asLong());
        return new Token(
                answer.get("access_token").asText(), Instant.now().plus(life).minus(MARGIN));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "Keycloak answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
