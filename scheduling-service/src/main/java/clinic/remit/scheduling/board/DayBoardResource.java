package clinic.remit.scheduling.board;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.QueryText;
import clinic.remit.kit.security.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** It is of this moment, and of many patients: nothing on the way keeps it. */
@Path("/v1/sites/{id}/day-board")
@RolesAllowed({Roles.COORDINATOR, Roles.NURSE, Roles.PHYSICIAN, Roles.AUDITOR})
@Tag(name = "Day board", description = "A site's day at a glance, and on paper")
class DayBoardResource {

    private static final String UTF_8 = ";charset=UTF-8";

    private final DayBoards boards;
    private final Concerned concerned;

    DayBoardResource(DayBoards boards, Concerned concerned) {
        this.boards = boards;
        this.concerned = concerned;
    }

    @CheckedTemplate(basePath = "day-board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(PrintedBoard page);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary =
                    "A site's day: rooms, sessions with state and next due step, who is there, and what waits for somebody",
            description =
                    "Days of the past and of the future too. Accept: text/html gives it to be printed, with empty boxes for a pen,"
                            + " for the day when the computers are down. It holds ids and no names of patients: those are"
                            + " patient-service's. 400 for what is no date, 404 for an unknown site.")
    public RestResponse<DayBoard> board(
            UUID id,
            @Parameter(
                            description = "a local day of the site; today, when absent",
                            example = "2026-11-30",
                            schema = @Schema(implementation = LocalDate.class))
                    @RestQuery
                    String date) {
        return fresh(boards.of(id, day(date)));
    }

    @GET
    @Produces(MediaType.TEXT_HTML + UTF_8)
    @Transactional
    @Operation(summary = "The board to be printed")
    public RestResponse<String> printed(UUID id, @RestQuery String date) {
        DayBoard board = boards.of(id, day(date));
        board.patientIds().forEach(patient -> concerned.add(patient));
        return fresh(Templates.board(PrintedBoard.of(board)).render());
    }

    private static LocalDate day(String date) {
        return date == null ? null : QueryText.date("date", date);
    }

    private static <T> RestResponse<T> fresh(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("Cache-Control", "no-store")
                .build();
    }
}
