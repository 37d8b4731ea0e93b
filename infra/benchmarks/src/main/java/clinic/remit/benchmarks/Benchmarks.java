package clinic.remit.benchmarks;

import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import clinic.remit.localstack.Checkout;
import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.Service;
import clinic.remit.localstack.StackPorts;
import java.nio.file.Path;

/** {@code infra/benchmarks/run}: starts a set of its own, measures, prints a table and ends. */
public final class Benchmarks {

    private static final int CLIENTS = 8;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Checkout.root().resolve("infra/benchmarks/target/set");
        try (LocalStack stack = new LocalStack(home, StackPorts.free(), System.out::println).atFullSpeed()) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start(true);
            Remit remit = Remit.on(stack);
            Site site = Site.open(remit, "Benchmark", 2, Person.PHYSICIAN, Person.SECOND_PHYSICIAN);
            Table table = new Table();
            for (Service service : Service.values()) {
                Process.measure(stack.service(service), table);
            }
            RecordingAssessments recording = new RecordingAssessments();
            recording.record(stack, remit, site, CLIENTS);
            ScoreToHold.measure(stack, remit, site, table);
            RearrangingADay.measure(remit, table);
            ReadingOutcomes.measure(stack.postgres(), remit, table);
            for (Service service : Service.values()) {
                Process.underLoad(stack.service(service), table);
                stack.service(service).stop();
            }
            recording.sendBare(stack.postgres(), table);
            System.out.println();
            System.out.println(table);
        }
    }
}
