package clinic.remit.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Ports of the loopback interface. */
public final class Ports {

    /**
     * Below the ports that systems give to outgoing connections (Linux from 32768, IANA from 49152): such a connection could take the port
     * before the server does, and one that asks for the server could be given the very port it asks for and reach itself.
     */
    private static final int FROM = 20_000;

    private static final int BELOW = 32_000;
    private static final int TRIES = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() {
        return RANDOM.ints(TRIES, FROM, BELOW)
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow(() -> new StartFailed(
                        "No port from %d to %d is free on the loopback interface.".formatted(FROM, BELOW - 1)));
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
