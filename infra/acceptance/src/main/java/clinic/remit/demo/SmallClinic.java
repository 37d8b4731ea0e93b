package clinic.remit.demo;

import clinic.remit.acceptance.Remit;
import java.util.function.Consumer;

final class SmallClinic {
    SmallClinic(Remit remit, Consumer<String> out) {}

    void load() {}
}
