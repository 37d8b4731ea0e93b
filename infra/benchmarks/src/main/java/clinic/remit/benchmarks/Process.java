package clinic.remit.benchmarks;

import clinic.remit.localstack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a service's process needs: time until it is ready, and memory. */
final class Process {

    private static final int STARTS = 2;

    private Process() {}

    /** Starts the service anew a few times, alone on the machine, and takes the best: the others were disturbed. */
    static void measure(ServiceProcess service, Table table) {
        Duration best = Duration.ofDays(1);
        for (int start = 0; start < STARTS; start++) {
            service.stop();
            long began = System.nanoTime();
            service.start();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            best = took.compareTo(best) < 0 ? took : best;
        }
        table.add(
                service.name() + ": start to ready, best of " + STARTS,
                "%.2f s".formatted(best.toMillis() / 1000.0),
                "",
                "3 s");
    }

    static void underLoad(ServiceProcess service, Table table) throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        table.add(service.name() + ": resident memory after the load", kilobytes / 1024 + " MB", "", "350 MB");
    }
}
