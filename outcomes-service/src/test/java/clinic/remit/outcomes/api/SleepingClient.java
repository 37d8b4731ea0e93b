package clinic.remit.outcomes.api;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A front end whose computer went to sleep: it asks for the stream, keeps the connection, and reads no more than the first bytes. */
final class SleepingClient implements AutoCloseable {

    private static final int SMALL = 4_096;
    private static final Pattern ID = Pattern.compile("(?m)^id: ?(\\S+)\\s*$");

    private final Socket socket = new Socket();
    private final StringBuilder read = new StringBuilder();

    SleepingClient(String token, String query) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /v1/live" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        while (ids().isEmpty()) { // up to the first event, Ready
            read(socket.getInputStream().readNBytes(1));
        }
    }

    /** Whether the other side has ended the connection, without reading what it sent before. */
    boolean isCutOff() {
        try {
            socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.UTF_8));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Awakes: reads what is left, and says which places it has heard of, the last one whole. */
    List<String> awake() {
        try {
            InputStream in = socket.getInputStream();
            for (byte[] more = in.readNBytes(SMALL); more.length > 0; more = in.readNBytes(SMALL)) {
                read(more);
            }
        } catch (IOException e) {
            // cut off in the middle
        }
        int whole = read.lastIndexOf("\n\n");
        read.setLength(Math.max(whole, 0));
        return ids();
    }

    private void read(byte[] bytes) {
        read.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private List<String> ids() {
        return ID.matcher(read)
                .results()
                .map(MatchResult::group)
                .map(it -> it.substring(3).strip())
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
