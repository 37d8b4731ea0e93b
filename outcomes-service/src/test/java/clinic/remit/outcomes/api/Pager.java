package clinic.remit.outcomes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A webhook of somebody on call: a web server that keeps what it is sent, and answers as it is told to. */
final class Pager implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final char[] PASSWORD = "not-secret".toCharArray();

    private final HttpServer server;
    private final String address;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    record Received(byte[] body, String id, String signature) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Pager() {
        this(http(), "http://127.0.0.1");
    }

    private Pager(HttpServer server, String address) {
        this.server = server;
        this.address = address;
        server.createContext("/", this::take);
        server.start();
    }

    /** @param keys a PKCS 12 file beside this class, with a certificate for localhost */
    static Pager overHttps(String keys) {
        return new Pager(https(keys), "https://localhost");
    }

    private static HttpServer http() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer https(String file) {
        try (InputStream in = Pager.class.getResourceAsStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestBody().readAllBytes(),
                exchange.getRequestHeaders().getFirst("Remit-Notification-Id"),
                exchange.getRequestHeaders().getFirst("Remit-Signature")));
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", url() + "elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String url() {
        return address + ":" + server.getAddress().getPort() + "/";
    }

    void answers(int withStatus) {
        status = withStatus;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
