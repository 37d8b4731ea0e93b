package clinic.remit.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every answer that is an error, as RFC 9457 has it. */
@Schema(description = "RFC 9457 problem details; further members depend on the type")
public record Problem(
        @Schema(examples = "https://remit.clinic/problems/not-eligible")
        String type,

        String title,
        int status,
        String detail,
        @JsonIgnore @Schema(hidden = true) Map<String, Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://remit.clinic/problems/";

    static Problem of(int status, String slug, String title, String detail, Map<String, Object> members) {
        return new Problem(TYPES + slug, title, status, detail, members);
    }

    @JsonAnyGetter
    @Schema(hidden = true)
    Map<String, Object> furtherMembers() {
        return members;
    }

    Response toResponse() {
        return toResponseBuilder().build();
    }

    Response.ResponseBuilder toResponseBuilder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
