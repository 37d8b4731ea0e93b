package clinic.remit.kit.security;

import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.Unavailable;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What an administrator may grant and take at run time, beyond the roles: Keycloak's Authorization Services decide (UMA 2.0 grant, response
 * mode {@code decision}; resources and policies of the client {@code remit} of the realm). The caller's own token asks, so this service
 * needs no secret.
 */
@RequestScoped
public class Permissions {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient KEYCLOAK =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI tokens;
    private final String audience;
    private final JsonWebToken caller;

    Permissions(
            @ConfigProperty(name = "remit.permissions.url") URI tokens,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience,
            JsonWebToken caller) {
        this.tokens = tokens;
        this.audience = audience;
        this.caller = caller;
    }

    /**
     * @param permission resource and scope, such as {@code eligibility#override}
     * @throws Forbidden if the caller does not have it
     * @throws Unavailable if Keycloak does not tell: unknown is not permitted
     */
    public void mustHave(String permission) {
        int status = ask(permission).statusCode();
        if (status == 401 || status == 403) {
            throw new Forbidden("You lack the permission %s; an administrator can grant it.".formatted(permission));
        }
        if (status != 200) {
            throw new Unavailable(
                    "permission-not-known",
                    "Keycloak did not tell whether you have the permission %s (status %d). Nothing was changed."
                            .formatted(permission, status));
        }
    }

    private HttpResponse<Void> ask(String permission) {
        Map<String, String> form = Map.of(
                "grant_type", GRANT, "audience", audience, "permission", permission, "response_mode", "decision");
        HttpRequest question = HttpRequest.newBuilder(tokens)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + caller.getRawToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return KEYCLOAK.send(question, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new Unavailable(
                    "permission-not-known",
                    "Keycloak does not answer, so it is not known whether you have the permission %s. Nothing was changed."
                            .formatted(permission));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", "The service is stopping. Nothing was changed.");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
