package clinic.remit.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** {@code infra/up}: the whole set on this machine until Ctrl-C. */
public final class Up {

    private static final Set<String> OPTIONS = Set.of("--fresh");

    private Up() {}

    public static void main(String[] arguments) {
        run(List.of(arguments), stack -> {});
    }

    /**
     * Starts the set, does something with it, and keeps it until the process is asked to end.
     *
     * @param then runs once everything is ready; if it fails, so does the command
     */
    public static void run(List<String> arguments, Consumer<LocalStack> then) {
        if (!OPTIONS.containsAll(arguments)) {
            System.err.println("infra/up [--demo] [--fresh]");
            System.exit(2);
        }
        try {
            Path home = Checkout.root().resolve("infra/local-stack/.data");
            LocalStack stack = new LocalStack(home, StackPorts.usual(), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                System.out.println("Ending what was started; the data stays.");
                stack.close();
            }));
            stack.start(arguments.contains("--fresh"));
            stack.supervise();
            then.accept(stack);
            System.out.println(Welcome.to(stack, home));
            new CountDownLatch(1).await();
        } catch (StartFailed | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }
}
