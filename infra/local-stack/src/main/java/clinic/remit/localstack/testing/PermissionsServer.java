package clinic.remit.localstack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Decides on permissions as Keycloak's token endpoint does, for tests of one service that use {@link Tokens}: Keycloak would refuse those.
 * It permits everything to everyone but {@link #NOT_PERMITTED}, and does not work for {@link #UNDECIDED}. The journeys of
 * {@code infra/acceptance} ask Keycloak itself.
 */
public final class PermissionsServer {

    public static final UUID NOT_PERMITTED = UUID.fromString("00000000-0000-4000-8000-00000000dead");
    public static final UUID UNDECIDED = UUID.fromString("00000000-0000-4000-8000-00000000d0a0");

    private static String url;

    private PermissionsServer() {}

    /** The address of this JVM's; it ends with the JVM. */
    static synchronized String url() {
        if (url == null) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", PermissionsServer::decide);
                server.setExecutor(task -> {
                    Thread thread = new Thread(task, "permissions");
                    thread.setDaemon(true);
                    thread.start();
                });
                server.start();
                url = "http://localhost:" + server.getAddress().getPort() + "/token";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return url;
    }

    private static void decide(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        boolean asked = form.contains("uma-ticket") && form.contains("audience=" + Tokens.AUDIENCE);
        int status = !asked
                ? 400
                : claims.contains(UNDECIDED.toString()) ? 500 : claims.contains(NOT_PERMITTED.toString()) ? 403 : 200;
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
