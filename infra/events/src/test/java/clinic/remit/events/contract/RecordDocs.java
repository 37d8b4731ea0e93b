package clinic.remit.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of a record, read from its source, so that a subscriber finds in the schema what we find in the code. */
final class RecordDocs {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*public (?:record|enum)", Pattern.DOTALL);

    private final String summary;
    private final Map<String, String> components = new LinkedHashMap<>();

    private RecordDocs(String javadoc) {
        String[] parts = javadoc.split("@param ");
        summary = plain(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndText = plain(parts[i]).split(" ", 2);
            components.put(nameAndText[0], nameAndText[1]);
        }
    }

    static RecordDocs of(Class<?> type) {
        Path source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        try {
            Matcher javadoc = JAVADOC.matcher(Files.readString(source));
            if (!javadoc.find()) {
                throw new IllegalStateException(type.getName() + " has no Javadoc; subscribers read it as the schema");
            }
            return new RecordDocs(javadoc.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String summary() {
        return summary;
    }

    /** The words on one component, or null where its name says enough. */
    String component(String name) {
        return components.get(name);
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\* ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
