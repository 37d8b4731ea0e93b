package clinic.remit.kit.http;

import java.util.List;
import java.util.function.Function;

/** A page of a longer list; next is the cursor of the page after it, null on the last one. */
public record Page<T>(List<T> data, String next) {

    public Page {
        data = List.copyOf(data);
    }

    /** Makes a page of rows that were asked for with one more than the limit, which tells whether there is a next one. */
    public static <T> Page<T> of(List<T> oneMoreThanLimit, int limit, Function<T, Cursor> cursor) {
        if (oneMoreThanLimit.size() <= limit) {
            return new Page<>(oneMoreThanLimit, null);
        }
        List<T> rows = oneMoreThanLimit.subList(0, limit);
        return new Page<>(rows, cursor.apply(rows.get(limit - 1)).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(data.stream().map(view).toList(), next);
    }
}
