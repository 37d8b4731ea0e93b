package clinic.remit.outcomes.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding an instrument is adding a file; one that cannot be used stops the start and says why. */
class InstrumentFilesTest {

    private static final String WELLBEING = """
            code: WELLBEING-3
            version: "1"
            title: Three questions
            licence: free
            raters: [PATIENT]
            scoring: SUM
            items: [{ id: "1", max: 3 }, { id: "2", max: 3 }, { id: "3", max: 3 }]
            mayMiss: 1
            totalAllowed: true
            remissionAtMost: 2
            relapseAtLeast: 5
            importantChange: 2
            recallDays: 7
            bands: [{ upTo: 2, name: WELL }, { upTo: 9, name: UNWELL }]
            suicideItem: { id: "3", atLeast: 1 }
            loinc: { total: 44261-6 }
            """;

    private static final String IN_DOMAINS = """
            code: DOMAINS-3
            version: "1"
            title: Three questions in two domains
            licence: free
            raters: [PATIENT]
            scoring: DOMAINS
            items: [{ id: "1", max: 3 }, { id: "2", max: 3 }, { id: "3", max: 3 }]
            domains: [["1", "2"], ["3"]]
            oneAnswerOf: [["1", "2"]]
            mayMiss: 0
            totalAllowed: true
            recallDays: 7
            bands: [{ upTo: 6, name: ALL }]
            """;

    private static final String TRIAGE = """
            code: TRIAGE-2
            version: "1"
            title: Two questions
            licence: free
            raters: [CLINICIAN]
            scoring: TRIAGE
            items: [{ id: "1", max: 1 }, { id: "2", max: 1, askedIf: "1" }]
            mayMiss: 0
            totalAllowed: false
            recallDays: 7
            triage: [{ level: HIGH, anyOf: ["2"] }, { level: LOW, anyOf: ["1"] }]
            """;

    @TempDir
    Path folder;

    @Test
    void aFileInTheFolderIsAnInstrument() throws IOException {
        add("wellbeing.yaml", WELLBEING);
        Files.writeString(folder.resolve("README.md"), "no instrument");
        Instrument added = start().find("WELLBEING-3").orElseThrow();
        assertThat(added.score(Map.of("1", 3, "2", 1, "3", 1)).band()).isEqualTo("UNWELL");
        assertThat(added.score(Map.of("1", 3, "2", 1, "3", 1)).suicidal()).isTrue();
        assertThat(start().find("PHQ-9")).isPresent();
    }

    @Test
    void severalVersionsStandSideBySideAndTheNewestIsUsedUnlessAnotherIsNamed() throws IOException {
        add("a.yaml", WELLBEING.replace("\"1\"\ntitle", "\"10\"\ntitle").replace("upTo: 2", "upTo: 3"));
        add("b.yaml", WELLBEING);
        add("c.yaml", WELLBEING.replace("\"1\"\ntitle", "\"9\"\ntitle"));
        Instruments instruments = start();
        assertThat(instruments.versions("WELLBEING-3"))
                .extracting(Instrument::version)
                .containsExactly("1", "9", "10");
        assertThat(instruments.find("WELLBEING-3").orElseThrow().version()).isEqualTo("10");
        assertThat(instruments.of("WELLBEING-3", "1").bandOf(3)).isEqualTo("UNWELL");
        assertThat(instruments.of("WELLBEING-3", "10").bandOf(3)).isEqualTo("WELL");
        assertThat(instruments.find("WELLBEING-3", "2")).isEmpty();
        assertThatThrownBy(() -> instruments.of("WELLBEING-3", "2")).hasMessageContaining("remit.instruments.folder");
    }

    @Test
    void aVersionThatIsThereAlreadyIsNotReplaced() throws IOException {
        add("phq.yaml", WELLBEING.replace("WELLBEING-3", "PHQ-9"));
        assertThatThrownBy(this::start)
                .hasMessageContaining("phq.yaml")
                .hasMessageContaining("PHQ-9 version 1 is there already; a changed instrument is a new version");
    }

    @Test
    void aVersionWithOtherItemsIsAnotherScale() throws IOException {
        add("a.yaml", WELLBEING);
        add("b.yaml", WELLBEING.replace("\"1\"\ntitle", "\"2\"\ntitle").replace("\"1\", max: 3", "\"1a\", max: 3"));
        assertThatThrownBy(this::start).hasMessageContaining("another scale needs a code of its own");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        Optional<Path> missing = Optional.of(folder.resolve("nowhere"));
        assertThatThrownBy(() -> new Instruments(missing)).hasMessageContaining("nowhere");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code: WELLBEING-3 | code: well being | code:",
                "version: \"1\" | version: \"1.0\" | version:",
                "title: Three questions | title: ' ' | title: missing",
                "licence: free | tags: [] | Unrecognized field",
                "raters: [PATIENT] | raters: [] | raters:",
                "raters: [PATIENT] | raters: [MOTHER] | MOTHER",
                "scoring: SUM | scoring: MEAN | MEAN",
                "scoring: SUM | scoring: DOMAINS | domains: where scoring is DOMAINS",
                "mayMiss: 1 | mayMiss: 3 | mayMiss:",
                "mayMiss: 1 | '' | mayMiss",
                "id: \"2\", max: 3 | id: \"1\", max: 3 | the id 1 is not unique",
                "id: \"2\", max: 3 | id: \"2\", max: 0 | the max of 2",
                "id: \"2\", max: 3 | id: \"2\", max: 3, askedIf: \"7\" | asked after 7",
                "upTo: 9 | upTo: 8 | must reach from 0 to 9, the highest total, not to 8",
                "upTo: 9 | upTo: 10 | must reach from 0 to 9, the highest total, not to 10",
                "upTo: 2 | upTo: 9 | UNWELL ends at 9, not above 9",
                "name: UNWELL | name: WELL | the name WELL is not unique",
                "remissionAtMost: 2 | remissionAtMost: 9 | remissionAtMost: from 0 to 8",
                "relapseAtLeast: 5 | relapseAtLeast: 2 | relapseAtLeast:",
                "relapseAtLeast: 5 | relapseAtLeast: 10 | relapseAtLeast:",
                "importantChange: 2 | importantChange: 0 | importantChange:",
                "recallDays: 7 | recallDays: -1 | recallDays:",
                "id: \"3\", atLeast: 1 | id: \"4\", atLeast: 1 | there is no item 4",
                "id: \"3\", atLeast: 1 | id: \"3\", atLeast: 4 | atLeast must be an answer",
                "44261-6 | 44261-7 | 44261-7 is no code of LOINC",
                "code: WELLBEING-3 | 'code: A-1, code: B-1' | cannot be used"
            })
    void whatIsWrongWithASumIsSaid(String right, String wrong, String said) throws IOException {
        refused(WELLBEING, right, wrong, said);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"3\"]] | [\"3\", \"1\"]] | each item must be in exactly one",
                "[[\"1\", \"2\"], [\"3\"]] | [[\"1\", \"2\"]] | each item must be in exactly one",
                "oneAnswerOf: [[\"1\", \"2\"]] | oneAnswerOf: [[\"1\", \"3\"]] | must be items of one domain",
                "mayMiss: 0 | mayMiss: 1 | mayMiss: 0, unless scoring is SUM",
                "upTo: 6 | upTo: 9 | the highest total, not to 9"
            })
    void whatIsWrongWithDomainsIsSaid(String right, String wrong, String said) throws IOException {
        refused(IN_DOMAINS, right, wrong, said);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "level: LOW | level: HIGH | each level once",
                "level: HIGH | level: NONE | the highest first",
                "anyOf: [\"2\"] | anyOf: [\"3\"] | HIGH must name items",
                "totalAllowed: false | totalAllowed: true | neither total nor bands",
                "id: \"1\", max: 1 | id: \"1\", max: 2 | 0, no, or 1, yes"
            })
    void whatIsWrongWithATriageIsSaid(String right, String wrong, String said) throws IOException {
        refused(TRIAGE, right, wrong, said);
    }

    private void refused(String sound, String right, String wrong, String said) throws IOException {
        assertThat(sound).contains(right);
        add("sound.yaml", sound);
        start();
        add("sound.yaml", sound.replace(right, wrong));
        assertThatThrownBy(this::start).hasMessageContaining("sound.yaml").hasMessageContaining(said);
    }

    private Instruments start() {
        return new Instruments(Optional.of(folder));
    }

    private void add(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
