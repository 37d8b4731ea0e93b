package clinic.remit.scheduling.api;

import clinic.remit.localstack.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What a command of a visit is sent with. */
final class Sent {

    private Sent() {}

    /** A new visit that is so far. */
    static Visit visit(Post.Stage stage) {
        return switch (stage) {
            case NOTHING, BOOKED -> Visit.booked();
            case CLEARED -> {
                Visit visit = Visit.cleared();
                visit.present(true).then().statusCode(200);
                yield visit;
            }
            case DOSED -> Visit.dosed();
            case ENTERED_LATE -> Visit.enteredLate();
        };
    }

    static String token(Command command, Visit visit) {
        return Tokens.of(command.post().role(), command.isTheColleagues() ? visit.colleague() : visit.physician);
    }

    static RequestSpecification keyed(Command command, Visit visit) {
        return RestAssured.given()
                .auth()
                .oauth2(token(command, visit))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    static String etag(Command command, Visit visit) {
        if (visit.support.isOf(command)) {
            return visit.support.etag(command);
        }
        return visit.waiting.isOf(command)
                ? visit.waiting.etag(command)
                : command.post().version(visit);
    }

    /** The path. */
    static String on(Command command, Visit visit) {
        String path = command.post().address(visit);
        if (visit.support.isOf(command)) {
            return visit.support.on(command, path);
        }
        return visit.waiting.isOf(command) ? visit.waiting.on(command, path) : path;
    }
}
