package clinic.remit.demo;

import clinic.remit.acceptance.Person;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.Up;
import java.util.List;

/** {@code infra/up --demo}: starts the set, tells a patient's journey through the public APIs, and leaves a small clinic. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        Up.run(List.of(arguments), Demo::run);
    }

    private static void run(LocalStack stack) {
        Remit remit = Remit.on(stack);
        Storyteller story = new Storyteller(remit.clock(), System.out);
        Site site = Site.open(remit, "Remit North", 2, Person.PHYSICIAN, Person.SECOND_PHYSICIAN);
        new JourneyTold(remit, story).tell(site);
        new SmallClinic(remit, site, story).load();
    }
}
