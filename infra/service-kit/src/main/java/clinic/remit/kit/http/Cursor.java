package clinic.remit.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a page ends: the sort value and id of its last row. The next page begins after that row, so rows that are added
 * meanwhile shift nothing.
 */
public record Cursor(String sortValue, UUID id) {

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + sortValue).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns null for no cursor, which is the first page.
     *
     * @throws Malformed if the text is not a cursor of ours
     */
    public static Cursor decode(String encoded) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int idLength = 36;
            return new Cursor(text.substring(idLength), UUID.fromString(text.substring(0, idLength)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Malformed(
                    "The cursor cannot be read.",
                    List.of(new FieldProblem("cursor", encoded, "the value of `next` of the page before, unchanged")));
        }
    }
}
