package clinic.remit.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program, set for a quick start and little memory rather than for top speed. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> of(List<String> options, List<String> mainAndArguments) {
        List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        all.addAll(options);
        return atFullSpeed(all, mainAndArguments);
    }

    /** As {@link #of}, but with the optimising compiler, as in production. */
    static List<String> atFullSpeed(List<String> options, List<String> mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(mainAndArguments);
        return command;
    }
}
