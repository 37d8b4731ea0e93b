package clinic.remit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A number of clients that each do one thing after another for a while. */
final class Load {

    /** What one client does again and again. */
    interface Client {
        void once() throws Exception;
    }

    /** @param latencies in microseconds */
    record Result(double perSecond, Histogram latencies) {

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private Load() {}

    static Result run(List<? extends Client> clients, Duration time) throws InterruptedException, ExecutionException {
        Histogram latencies = new ConcurrentHistogram(3);
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        long began = System.nanoTime();
        long end = began + time.toNanos();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Client client : clients) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        client.once();
                        latencies.recordValue((System.nanoTime() - start) / 1000);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new Result(latencies.getTotalCount() / ((System.nanoTime() - began) / 1e9), latencies);
    }
}
