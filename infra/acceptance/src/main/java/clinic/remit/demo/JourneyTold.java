package clinic.remit.demo;

import clinic.remit.acceptance.Remit;
import java.util.function.Consumer;

final class JourneyTold {
    JourneyTold(Remit remit, Consumer<String> out) {}

    void tell() {}
}
