package clinic.remit.kit.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the version of what they show. */
public final class Responses {

    private Responses() {}

    public static <T> RestResponse<T> created(URI location, long version, T body) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(location)
                .header("ETag", Etags.of(version))
                .entity(body)
                .build();
    }

    public static <T> RestResponse<T> ok(long version, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", Etags.of(version))
                .build();
    }
}
