package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.outcomes.safety.oncall.LocalWebhooks;
import clinic.remit.outcomes.safety.oncall.WebhookPolicy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By webhook: a POST that is answered with 2xx was taken. The host's address is looked up once, judged, and that very address is called, so
 * that a name cannot lead somewhere else meanwhile. Redirects are not followed. The certificate must be of an authority that is trusted, and
 * bear the name that is called; whom to trust the operator can say ({@code quarkus.tls.pager.trust-store}), but not that nobody is checked.
 */
@ApplicationScoped
class WebhookChannel {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final String HMAC = "HmacSHA256";
    private static final String TLS = "pager";

    private final HttpClient client;
    private final OnCallText text;
    private final ObjectMapper json;
    private final boolean local;

    @Inject
    WebhookChannel(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            OnCallText text,
            ObjectMapper json,
            Instance<LocalWebhooks> localWebhooks) {
        HttpClientOptions options =
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAlive(false);
        tls.get(TLS).map(TlsConfiguration::getTrustStoreOptions).ifPresent(options::setTrustOptions);
        this.client = vertx.createHttpClient(options);
        this.text = text;
        this.json = json;
        this.local = localWebhooks.isResolvable();
    }

    void send(OnCallMessage message) {
        byte[] body = body(message);
        URI uri = URI.create(message.recipient());
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        port(uri), address(message.recipient(), uri).getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port(uri))
                .setSsl(isSecure(uri))
                .setURI(path(uri))
                .setFollowRedirects(false)
                .setTimeout(ANSWER_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Remit-Notification-Id", message.id().toString());
        if (message.secret() != null) {
            request.putHeader("Remit-Signature", "sha256=" + signature(body, message.secret()));
        }
        int status = call(request, body);
        if (status < 200 || status >= 300) {
            throw new NotSent("HTTP " + status);
        }
    }

    private int call(RequestOptions request, byte[] body) {
        try {
            return client.request(request)
                    .compose(it -> it.send(Buffer.buffer(body)))
                    .map(HttpClientResponse::statusCode)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(CONNECT_MILLIS + ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotSent("NOT_REACHED: " + e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            throw new NotSent("NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("STOPPED");
        }
    }

    private InetAddress address(String webhook, URI uri) {
        WebhookPolicy.wrongWith(webhook, local).ifPresent(wrong -> {
            throw new NotSent("ADDRESS: " + wrong);
        });
        try {
            InetAddress address = InetAddress.getByName(uri.getHost());
            if (!local && !WebhookPolicy.mayReach(address)) {
                throw new NotSent("ADDRESS: not in the open");
            }
            return address;
        } catch (UnknownHostException e) {
            throw new NotSent("NOT_REACHED: no such host");
        }
    }

    private byte[] body(OnCallMessage message) {
        try {
            return json.writeValueAsBytes(text.fields(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ids and codes can be written as JSON", e);
        }
    }

    private static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can sign with " + HMAC, e);
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : isSecure(uri) ? HTTPS_PORT : HTTP_PORT;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
