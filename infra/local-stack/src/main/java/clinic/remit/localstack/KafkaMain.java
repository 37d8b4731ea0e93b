package clinic.remit.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;

/** Runs in the broker's process: formats the storage the first time, then runs Kafka until the parent is gone. */
final class KafkaMain {

    private static final String CLUSTER = "cmVtaXQtbG9jYWwtc3Rhaw";

    private KafkaMain() {}

    public static void main(String[] args) throws IOException {
        endWithParent();
        Path config = Path.of(args[0]);
        if (!Files.exists(config.resolveSibling("log").resolve("meta.properties"))) {
            StorageTool.execute(new String[] {"format", "-t", CLUSTER, "-c", args[0]}, System.out);
        }
        kafka.Kafka.main(args);
    }

    /** Our standard input is a pipe from the parent; it ends when the parent does, however it dies. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever written
                        }
                    } catch (IOException e) {
                        // the pipe is broken: the parent is gone
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
