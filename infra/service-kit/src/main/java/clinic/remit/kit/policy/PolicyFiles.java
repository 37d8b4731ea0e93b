package clinic.remit.kit.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Reads policies: {@code policies/<name>.yaml} of the service, or the file that {@code remit.policy.<name>.file} names.
 * A policy with an unknown, missing or impossible value stops the start, and so, outside the local profile and tests,
 * does one that no medical director has approved. Which of the two it is, the build decides: a production build does not
 * become a local one by a setting at its start.
 */
@ApplicationScoped
public class PolicyFiles {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Config config;
    private final Validator validator;
    private final boolean approvalRequired;

    @Inject
    PolicyFiles(Config config, Validator validator, Instance<UnapprovedPolicies> unapproved) {
        this(config, validator, unapproved.isUnsatisfied() && LaunchMode.current() != LaunchMode.DEVELOPMENT);
    }

    PolicyFiles(Config config, Validator validator, boolean approvalRequired) {
        this.config = config;
        this.validator = validator;
        this.approvalRequired = approvalRequired;
    }

    /** @throws IllegalStateException if the policy cannot be used; the message says why */
    public <T extends Policy> T load(String name, Class<T> type) {
        T policy = read(name, type);
        Set<ConstraintViolation<T>> violations = validator.validate(policy);
        if (!violations.isEmpty()) {
            throw unusable(
                    name,
                    violations.stream()
                            .map(each -> each.getPropertyPath() + " " + each.getMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")),
                    null);
        }
        if (approvalRequired && !isApproved(policy)) {
            throw unusable(
                    name,
                    "approvedBy and approvedOn are required: have the medical director approve the values, and mount"
                            + " the approved file as remit.policy." + name + ".file",
                    null);
        }
        return policy;
    }

    private <T> T read(String name, Class<T> type) {
        try (InputStream yaml = open(name)) {
            return YAML.readValue(yaml, type);
        } catch (IOException e) {
            throw unusable(name, e.getMessage(), e);
        }
    }

    private InputStream open(String name) throws IOException {
        Path mounted = config.getOptionalValue("remit.policy." + name + ".file", Path.class)
                .orElse(null);
        if (mounted != null) {
            if (!Files.isRegularFile(mounted)) {
                throw new FileNotFoundException("there is no file " + mounted
                        + "; have the medical director approve the values, and mount the approved file there");
            }
            return Files.newInputStream(mounted);
        }
        InputStream packaged =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("policies/" + name + ".yaml");
        if (packaged == null) {
            throw new FileNotFoundException("policies/" + name + ".yaml");
        }
        return packaged;
    }

    private static boolean isApproved(Policy policy) {
        return policy.approvedBy() != null && !policy.approvedBy().isBlank() && policy.approvedOn() != null;
    }

    private static IllegalStateException unusable(String name, String why, Exception cause) {
        return new IllegalStateException("The policy " + name + " cannot be used: " + why, cause);
    }
}
