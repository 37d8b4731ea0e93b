package clinic.remit.kit.http;

import java.util.List;

/** The version of an aggregate as an entity tag, and what a caller says of it in If-Match. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller means to change.
     *
     * @throws PreconditionRequired if the header is absent
     * @throws Malformed if it is no entity tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new Malformed(
                    "If-Match is not an ETag of this resource.",
                    List.of(new FieldProblem("If-Match", tag, "the ETag of the last answer, such as \"3\"")));
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** @throws StaleVersion if the caller has seen another version than the present one */
    public static void check(String ifMatch, long currentVersion) {
        if (required(ifMatch) != currentVersion) {
            throw new StaleVersion(currentVersion);
        }
    }
}
