package clinic.remit.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.remit.kit.time.LocalClockResource;
import clinic.remit.kit.time.MovableClock;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No policy without a medical director's name and date, but where a build is for a developer's machine or for tests. */
class ApprovalTest {

    @TempDir
    Path folder;

    record Doses(String version, String approvedBy, LocalDate approvedOn) implements Policy {}

    @ParameterizedTest(name = "by {0} on {1}")
    @CsvSource({"'',''", "Dr Hale,''", "'',2026-11-01", "' ',2026-11-01"})
    void aPolicyWithoutNameAndDateStopsTheStart(String by, String on) throws IOException {
        write(by, on);
        assertThatThrownBy(() -> load(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("approvedBy and approvedOn are required");
        assertThat(load(false).version()).isEqualTo("1");
    }

    @Test
    void anApprovedPolicyIsUsed() throws IOException {
        write("Dr Hale", "2026-11-01");
        assertThat(load(true).approvedBy()).isEqualTo("Dr Hale");
    }

    @ParameterizedTest
    @ValueSource(classes = {UnapprovedPolicies.class, MovableClock.class, LocalClockResource.class})
    void whatEasesADevelopersLifeIsDecidedByTheBuildAlone(Class<?> easing) {
        assertThat(easing.getAnnotation(IfBuildProfile.class).anyOf()).containsExactlyInAnyOrder("local", "test");
    }

    private void write(String by, String on) throws IOException {
        Files.writeString(
                folder.resolve("doses.yaml"), """
                version: "1"
                approvedBy: %s
                approvedOn: %s
                """.formatted(by.isBlank() && !by.isEmpty() ? "\"" + by + "\"" : by, on));
    }

    private Doses load(boolean approvalRequired) {
        var settings =
                Map.of("remit.policy.doses.file", folder.resolve("doses.yaml").toString());
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new PolicyFiles(config, validation.getValidator(), approvalRequired).load("doses", Doses.class);
        }
    }
}
