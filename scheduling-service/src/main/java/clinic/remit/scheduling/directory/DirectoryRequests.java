package clinic.remit.scheduling.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of the directory. */
final class DirectoryRequests {

    private DirectoryRequests() {}

    @Schema(examples = DirectoryExamples.SITE)
    record NewSite(
            @NotBlank @Size(max = 50) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String timeZone,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid OpeningHours> openingHours) {}

    @Schema(examples = DirectoryExamples.ROOM)
    record NewRoom(@NotBlank @Size(max = 200) String name) {}

    /** @param userId the subject of the physician's own token */
    @Schema(examples = DirectoryExamples.PHYSICIAN)
    record NewPhysician(
            @NotNull UUID userId, @NotBlank @Size(max = 200) String name) {}
}
