package clinic.remit.kit.http;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is not carried out. Mapped once, to an RFC 9457 problem; its message tells what would be right. */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String slug;
    private final String title;
    private final Map<String, Object> members;

    protected Refusal(int status, String slug, String title, String detail, Map<String, ?> members) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.members = new LinkedHashMap<>(members);
    }

    /** What kind it is: the end of the problem's type. */
    public String slug() {
        return slug;
    }

    /** As an answer. */
    public Response response() {
        Response.ResponseBuilder answer = problem().toResponseBuilder();
        headers().forEach(answer::header);
        return answer.build();
    }

    /** Further headers of the answer, such as Retry-After. */
    Map<String, String> headers() {
        return Map.of();
    }

    private Problem problem() {
        return Problem.of(status, slug, title, getMessage(), members);
    }
}
