package clinic.remit.patients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a data file of the class path: lines of cells parted by commas; the last cell may hold commas; {@code #} begins a comment. */
final class CsvFile {

    private CsvFile() {}

    /** Of the files under {@code data/}, by its name. */
    static List<List<String>> data(String name) {
        return rows("data/" + name + ".csv");
    }

    /** The rows below the heading, whose number of cells every row has. */
    private static List<List<String>> rows(String resource) {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("The data file " + resource + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            int cells = lines.get(0).split(",").length;
            return lines.stream()
                    .skip(1)
                    .map(line -> cells(resource, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String resource, String line, int cells) {
        String[] row = line.split(",", cells);
        if (row.length != cells) {
            throw new IllegalStateException(resource + ": " + cells + " cells are needed in the line " + line);
        }
        return List.of(row);
    }
}
