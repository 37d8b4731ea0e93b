package clinic.remit.demo;

import clinic.remit.acceptance.Remit;
import clinic.remit.localstack.Up;
import java.util.List;

/** {@code infra/up --demo}: starts the set, tells a patient's journey through the public APIs, and leaves a small clinic. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        Up.run(List.of(arguments), stack -> {
            Remit remit = Remit.on(stack);
            new JourneyTold(remit, System.out::println).tell();
            new SmallClinic(remit, System.out::println).load();
        });
    }
}
