package clinic.remit.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the set from starting is said in a line that tells what to do. */
class LocalStackTest {

    @TempDir
    Path home;

    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndTheVariableThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalStack stack = new LocalStack(home, withKafkaAt(taken.getLocalPort()), line -> {})) {
            assertThatThrownBy(() -> stack.start(false))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("REMIT_KAFKA_PORT=");
        }
    }

    @Test
    void aSecondSetOverTheSameDataIsRefused() {
        try (LocalStack first = new LocalStack(home, StackPorts.free(), line -> {});
                LocalStack second = new LocalStack(home, StackPorts.free(), line -> {})) {
            first.claimHome();
            assertThatThrownBy(() -> second.start(false))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("already running");
        }
    }

    private static StackPorts withKafkaAt(int port) {
        StackPorts free = StackPorts.free();
        return new StackPorts(free.postgres(), port, free.keycloak(), free.services());
    }
}
