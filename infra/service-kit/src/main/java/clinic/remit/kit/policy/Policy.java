package clinic.remit.kit.policy;

import java.time.LocalDate;

/** Thresholds as data. Each decision stores the version that it was made by. */
public interface Policy {

    String version();

    /** The medical director who approved it; null while nobody has. */
    String approvedBy();

    LocalDate approvedOn();
}
