package clinic.remit.patients.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is registered of a patient, and what a merge patch may amend. */
public record PatientDetails(
        @Valid @Size(max = 20) List<@NotNull PatientIdentifier> identifiers,
        @NotBlank @Size(max = 200) String familyName,
        @NotBlank @Size(max = 200) String givenName,
        @NotNull LocalDate birthDate,
        @NotNull Sex sex,

        @NotNull @Schema(description = "decides whether a pregnancy test is required")
        Boolean ableToConceive,

        @Valid @Size(max = 10) List<@NotNull Contact> contacts,

        @Schema(description = "BCP 47, such as en-US")
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 tag such as en-US")
        String language,

        @Valid Address address) {

    public PatientDetails {
        identifiers = identifiers == null
                ? List.of()
                : identifiers.stream().distinct().toList();
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    public record Contact(
            @NotNull ContactKind kind,
            @NotBlank @Size(max = 200) String value) {}

    public enum ContactKind {
        PHONE,
        EMAIL
    }

    public record Address(
            @Size(max = 200) String line,
            @Size(max = 100) String city,

            @Schema(description = "state or province") @Size(max = 100)
            String region,

            @Size(max = 20) String postalCode,
            @Size(max = 100) String country) {}
}
