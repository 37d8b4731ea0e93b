package clinic.remit.localstack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Several things at once. */
final class Parallel {

    private Parallel() {}

    /** Returns when all are done; throws what the first of them threw that failed. */
    static void run(Runnable... tasks) {
        List<CompletableFuture<Void>> running = Stream.of(tasks)
                .map(task -> CompletableFuture.runAsync(task, command -> new Thread(command).start()))
                .toList();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        running.forEach(each -> each.exceptionally(e -> {
            failed.completeExceptionally(e);
            return null;
        }));
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
