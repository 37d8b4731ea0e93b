package clinic.remit.kit.http;

import java.sql.SQLException;
import java.util.function.Predicate;

/** Which SQL state lies under a failure: whoever wraps it, the database said why. */
final class SqlStates {

    private SqlStates() {}

    /** What goes wrong at the commit is suppressed under what tells that there was none. */
    static boolean any(Throwable failure, Predicate<String> state) {
        if (failure == null) {
            return false;
        }
        if (failure instanceof SQLException sql && sql.getSQLState() != null && state.test(sql.getSQLState())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (any(suppressed, state)) {
                return true;
            }
        }
        return any(failure.getCause(), state);
    }
}
