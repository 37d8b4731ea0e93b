package clinic.remit.outcomes.instruments;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rating scales. */
@Path("/v1")
@AboutNobody
@Authenticated
@Tag(name = "Instruments", description = "Rating scales, their items, bands and thresholds")
class InstrumentResource {

    private final Instruments instruments;

    InstrumentResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @Path("/instruments")
    @Operation(summary = "All instruments, each in its newest version")
    public Collection<Instrument> list() {
        return instruments.all();
    }

    @GET
    @Path("/instruments/{code}")
    @Operation(summary = "One instrument, such as PHQ-9, in its newest version")
    public Instrument get(String code) {
        return instruments.find(code).orElseThrow(() -> new NotFound("instrument", code));
    }

    @GET
    @Path("/instruments/{code}/versions/{version}")
    @Operation(summary = "One instrument in the version that a score names")
    public Instrument version(String code, String version) {
        return instruments
                .find(code, version)
                .orElseThrow(() -> new NotFound("instrument", code + " version " + version));
    }
}
