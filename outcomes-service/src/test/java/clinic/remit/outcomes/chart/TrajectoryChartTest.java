package clinic.remit.outcomes.chart;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.outcomes.recommendation.Given;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Advised;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The chart of a course; each is left under {@code target/charts} to be looked at. */
class TrajectoryChartTest {

    @Test
    void aCourseToTheStopInPictureAndWords() throws Exception {
        Given given = sustained();
        String svg = svg("sustained", given, 28);
        Element root = parsed(svg);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("PHQ-9 total in the course that began on 1 March 2026");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("The baseline is 20. 4 injections were given from 2 March 2026 to 16 March 2026."
                        + " The newest score is 2, 90 % better than the baseline of 20."
                        + " At entry from 1 March 2026, then no response from 4 March 2026, then response from 9 March 2026,"
                        + " then remission from 17 March 2026, then sustained remission from 7 April 2026."
                        + " Remission was sustained on 7 April 2026."
                        + " Now: Sustained remission; newest score 2, 90 % better than the baseline of 20;"
                        + " recommended since 7 April 2026: STOP.");
        assertThat(texts(svg))
                .contains(
                        "baseline",
                        "score that counts",
                        "counts, missing answers estimated",
                        "within 24 h of an injection: does not count",
                        "injection",
                        "minimal 0–4",
                        "severe 20–27",
                        "remission: at most 4",
                        "half of baseline: at most 10",
                        "relapse: from 10",
                        "sustained remission",
                        "0.5",
                        "0.75",
                        "local days of America/New_York");
    }

    @Test
    void theSameCourseGivesTheSameDocument() {
        assertThat(svg("again", sustained(), 28)).isEqualTo(svg("again", sustained(), 28));
    }

    @Test
    void aCourseThatHasBarelyBegun() {
        String svg = svg("few", new Given().score(-1, 22).injection(0, "0.5"), 1);
        assertThat(texts(svg)).contains("at entry", "baseline").doesNotContain("score that counts");
    }

    @Test
    void aCourseWithoutAnythingIsAPictureToo() {
        assertThat(texts(svg("nothing", new Given(), 1))).contains("not assessable");
    }

    @Test
    void withoutABaselineThereIsNoLineOfResponse() {
        String svg = svg("no-baseline", new Given().injection(0, "0.5").scores("3:15 7:9 14:4 21:4"), 22);
        assertThat(svg).contains("There is no baseline, so a response cannot be judged.");
        assertThat(texts(svg)).noneMatch(it -> it.startsWith("half of baseline"));
    }

    @Test
    void aRelapse() {
        Given given = sustained().scores("40:3 52:6 60:12 68:15 75:16");
        String svg = svg("relapse", given, 80);
        assertThat(svg).contains("A relapse was established on");
        assertThat(texts(svg)).contains("relapse");
    }

    @Test
    void aLongCourseOnAnotherScale() {
        Given given = new Given().primary("MADRS").score(-2, 38);
        for (int i = 0; i < 10; i++) {
            given.injection(i * 4, i < 3 ? "0.5" : "0.75");
        }
        for (int i = 0; i < 45; i++) {
            given.score(2 + i * 7, Math.max(3, 36 - 2 * i + (i % 3) * 3));
        }
        String svg = svg("long", given, 330);
        assertThat(texts(svg))
                .contains("MADRS total in the course that began on 1 March 2026", "remission: at most 10", "recovery");
    }

    /** With an acute score and one with a missing answer. */
    private static Given sustained() {
        return new Given()
                .score(-1, 20)
                .injection(0, "0.5")
                .score("PHQ-9", 0, "16:00", 6)
                .score(2, 17)
                .injection(3, "0.5")
                .score(7, 9)
                .injection(8, "0.75")
                .phq9(13, Map.of("1", 2, "2", 2, "3", -1, "4", 1, "5", 1, "6", 1, "7", 0, "8", 0, "9", 0))
                .injection(14, "0.75")
                .score(15, 4)
                .score(22, 3)
                .score(29, 3)
                .score(36, 2);
    }

    private static String svg(String name, Given given, int day) {
        List<Advised> advised = List.of(new Advised(
                1, RecommendationKind.STOP, List.of(), Given.at(day, "12:00"), LocalDate.parse("2026-04-07")));
        TrajectoryView course =
                TrajectoryView.of(given.facts(), new UUID(3, 1), RULES, Given.at(Math.max(day, 40), "18:00"), advised);
        String svg = TrajectoryChart.svg(course);
        try {
            Path folder = Files.createDirectories(Path.of("target", "charts"));
            Files.writeString(folder.resolve("trajectory-" + name + ".svg"), svg);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return svg;
    }

    private static List<String> texts(String svg) {
        return java.util.regex.Pattern.compile("<text[^>]*>([^<]*)</text")
                .matcher(svg)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
