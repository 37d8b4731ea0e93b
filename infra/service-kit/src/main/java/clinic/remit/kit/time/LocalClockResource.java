package clinic.remit.kit.time;

import clinic.remit.kit.audit.AboutNobody;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.inbox.ConsumerLag;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Moves the clock, in builds for the local profile and for tests alone. */
@Path("/local/clock")
@AboutNobody
@PermitAll
@IfBuildProfile(anyOf = {"local", "test"})
public class LocalClockResource {

    private final MovableClock clock;
    private final DueWorkRunner dueWork;
    private final ConsumerLag lag;
    private final EntityManager entities;

    LocalClockResource(MovableClock clock, DueWorkRunner dueWork, ConsumerLag lag, EntityManager entities) {
        this.clock = clock;
        this.dueWork = dueWork;
        this.lag = lag;
        this.entities = entities;
    }

    /**
     * @param ahead of real time
     * @param nextDue when the next work falls due; null if nothing is planned
     * @param idle all events have been sent and taken in
     */
    public record Reading(Instant now, Duration ahead, Instant nextDue, boolean idle) {}

    /** How far ahead of real time the clock is to run; never less than before. */
    public record Move(@NotNull Duration ahead) {}

    @GET
    @Operation(hidden = true)
    public Reading read() {
        Number waiting = (Number)
                entities.createNativeQuery("SELECT count(*) FROM outbox_event").getSingleResult();
        return new Reading(
                clock.instant(),
                clock.ahead(),
                dueWork.nextDue().orElse(null),
                waiting.longValue() == 0 && lag.behind() == 0);
    }

    @PUT
    @Operation(hidden = true)
    public Reading move(@NotNull Move move) throws SQLException {
        try {
            clock.runAhead(move.ahead());
        } catch (IllegalArgumentException e) {
            throw new Unprocessable(
                    "clock-moves-forward",
                    e.getMessage(),
                    new FieldProblem("ahead", move.ahead().toString(), "at least " + clock.ahead()));
        }
        dueWork.run();
        return read();
    }
}
