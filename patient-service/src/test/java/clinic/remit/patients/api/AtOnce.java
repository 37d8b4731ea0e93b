package clinic.remit.patients.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Calls that run at once; their answers in the order of the calls. */
final class AtOnce {

    private AtOnce() {}

    static List<Integer> call(List<Supplier<Integer>> calls) {
        List<CompletableFuture<Integer>> running =
                calls.stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    static List<Integer> call(int clients, IntFunction<Integer> call) {
        return call(IntStream.range(0, clients)
                .<Supplier<Integer>>mapToObj(client -> () -> call.apply(client))
                .toList());
    }
}
