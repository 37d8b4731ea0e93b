package clinic.remit.patients;

import clinic.remit.patients.eligibility.EligibilityRules;
import clinic.remit.patients.history.AntidepressantCatalogue;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The policy and the catalogues that ship, for tests of the pure classes. */
public final class TestPolicy {

    public static final EligibilityRules RULES = rules();
    public static final AntidepressantCatalogue ANTIDEPRESSANTS =
            new AntidepressantCatalogue(CsvFile.data("antidepressants"));
    public static final ScreeningCatalogue SCREENING = new ScreeningCatalogue(RULES.findings(), CsvFile::data);

    private TestPolicy() {}

    private static EligibilityRules rules() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .readValue(
                            TestPolicy.class.getResourceAsStream("/policies/eligibility.yaml"), EligibilityRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
