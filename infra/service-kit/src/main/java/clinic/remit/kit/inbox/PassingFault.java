package clinic.remit.kit.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a fault that waiting cures (database away, lock lost, deadlock) from one that it does not. */
final class PassingFault {

    /** SQL state classes: connection, rollback (deadlock, serialization), resources, lock or intervention by an operator. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");

    private PassingFault() {}

    static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException fault) {
        // the connection pool's own faults, such as no connection in time, carry no state
        return fault.getSQLState() == null
                || PASSING_CLASSES.contains(fault.getSQLState().substring(0, 2));
    }
}
