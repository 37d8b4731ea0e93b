package clinic.remit.patients.screening.reported;

import clinic.remit.patients.screening.catalogue.Finding;
import java.time.Instant;
import java.util.UUID;

/** A finding that came from treatment (a session, an adverse event), and when it was made. */
public record ReportedFinding(UUID sourceId, Finding finding, Instant effectiveAt) {}
