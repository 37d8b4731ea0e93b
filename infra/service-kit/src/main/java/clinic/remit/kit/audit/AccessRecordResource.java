package clinic.remit.kit.audit;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who asked what of whom, for the auditor. */
@Path("/v1/access-records")
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Access records", description = "Who asked what of whom")
public class AccessRecordResource {

    private final AccessRecords records;
    private final Concerned concerned;

    AccessRecordResource(AccessRecords records, Concerned concerned) {
        this.records = records;
        this.concerned = concerned;
    }

    @GET
    @Operation(
            summary = "Requests to this service that concerned patients, the newest first",
            description =
                    "What events brought about, and what each request changed, the history of the record tells. The times are the"
                            + " service's. Link rel=next leads on.")
    public RestResponse<Page<AccessRecord>> list(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("callerId") UUID callerId,
            @Parameter(
                            description = "a time with offset",
                            example = "2026-11-25T00:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "a time with offset; not within",
                            example = "2026-11-26T00:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("until")
                    String until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        if (patientId != null) {
            concerned.add(patientId);
        }
        AccessQuestion asked = new AccessQuestion(
                patientId, callerId, QueryText.instant("from", from), QueryText.instant("until", until));
        return Pages.response(records.newest(asked, Cursor.decode(cursor), limit), uri);
    }
}
