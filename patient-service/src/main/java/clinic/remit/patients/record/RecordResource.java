package clinic.remit.patients.record;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.security.Caller;
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

/** The record as a whole, and its history. */
@Path("/v1")
@RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.AUDITOR})
@Tag(name = "Record", description = "The record as it stood at an instant, and who changed what when")
class RecordResource {

    private final RecordChanges changes;
    private final RecordAsItStood record;
    private final Caller caller;

    RecordResource(RecordChanges changes, RecordAsItStood record, Caller caller) {
        this.changes = changes;
        this.record = record;
        this.caller = caller;
    }

    @GET
    @Path("/patients/{id}/changes")
    @Operation(
            summary = "What changed in the record, who changed it and when, the newest first",
            description =
                    "One entry for each fact that a transaction changed, those of records that are merged into this one included."
                            + " Link rel=next leads on.")
    public RestResponse<Page<Change>> changes(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        caller.mustReach(id);
        return Pages.response(changes.of(id, Cursor.decode(cursor), limit), uri);
    }

    @GET
    @Path("/patients/{id}/record")
    @Operation(
            summary = "The whole record as it stood at an instant",
            description =
                    "422 instant-ahead: the instant lies in the future. 404 not-on-record-then: it lies before the history of the"
                            + " record; `earliest` is where that begins.")
    public RecordView record(
            UUID id,
            @Parameter(
                            description = "a time with offset; absent for now",
                            example = "2026-11-25T10:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("at")
                    String at) {
        caller.mustReach(id);
        return record.at(id, QueryText.instant("at", at));
    }
}
