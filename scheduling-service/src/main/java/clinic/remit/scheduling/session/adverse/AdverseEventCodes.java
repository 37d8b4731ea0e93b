package clinic.remit.scheduling.session.adverse;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The codes of adverse events, from a data file. Eligibility is judged by them: a misspelt one would be overlooked. */
@Startup
@Singleton
class AdverseEventCodes {

    private static final String FILE = "data/adverse-events.csv";
    private static final double LEAST_LIKENESS = 0.8;
    private static final int SUGGESTIONS = 3;
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private final List<Code> all = read();

    /** @param kind USUAL, GRAVE, DELAYED or OTHER */
    record Code(String code, String kind) {}

    List<Code> all() {
        return all;
    }

    /** @throws Unprocessable adverse-event-not-known, with those that may be meant */
    void mustBeKnown(String code) {
        if (all.stream().anyMatch(each -> each.code().equals(code))) {
            return;
        }
        String like = all.stream()
                .map(Code::code)
                .filter(each -> LIKENESS.apply(each, code) >= LEAST_LIKENESS)
                .sorted(Comparator.comparing((String each) -> -LIKENESS.apply(each, code)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", or "));
        throw new Unprocessable(
                "adverse-event-not-known",
                "Eligibility is judged by the codes of adverse events. This one is not among them.",
                new FieldProblem(
                        "code",
                        code,
                        (like.isEmpty() ? "" : "probably " + like + "; ")
                                + "a code of GET /v1/adverse-event-codes, and OTHER for what has none"));
    }

    private static List<Code> read() {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("The data file " + FILE + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Code(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
