package clinic.remit.outcomes.safety.oncall;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Pages;
import clinic.remit.kit.http.Responses;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is on call. Every version stays, with who made it. */
@Path("/v1")
@AboutNobody
@Tag(name = "On call", description = "Who is told of alerts, and whether they were")
class OnCallResource {

    private final OnCallLists lists;
    private final Caller caller;

    OnCallResource(OnCallLists lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/sites/{id}/on-call")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Who is on call at a site; secrets are not told")
    public RestResponse<OnCallView> ofSite(UUID id) {
        return answer(lists.get(id));
    }

    @PUT
    @Path("/sites/{id}/on-call")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Set who is on call at a site",
            description =
                    "The first time with If-Match \"0\". 422 on-call-list if nobody would be told of HIGH or MODERATE.")
    public RestResponse<OnCallView> setOfSite(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid OnCallRequest said) {
        return answer(lists.set(id, ifMatch, said, caller.id()));
    }

    @GET
    @Path("/sites/{id}/on-call/history")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Who was on call at a site, and who said so; the newest first")
    public RestResponse<Page<OnCallView>> historyOfSite(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(lists.history(id, Cursor.decode(cursor), limit), uri);
    }

    @GET
    @Path("/on-call")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Who is on call for sites without a list, and for patients without a site")
    public RestResponse<OnCallView> ofClinic() {
        return answer(lists.get(null));
    }

    @PUT
    @Path("/on-call")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Set who is on call for sites without a list, and for patients without a site")
    public RestResponse<OnCallView> setOfClinic(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid OnCallRequest said) {
        return answer(lists.set(null, ifMatch, said, caller.id()));
    }

    @GET
    @Path("/on-call/history")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "The clinic's own lists, and who made them; the newest first")
    public RestResponse<Page<OnCallView>> historyOfClinic(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return Pages.response(lists.history(null, Cursor.decode(cursor), limit), uri);
    }

    private static RestResponse<OnCallView> answer(OnCallView list) {
        return Responses.ok(list.version(), list);
    }
}
