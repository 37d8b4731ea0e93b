package clinic.remit.scheduling.session;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The dose of a session as it is on record now; a voided one stays to be seen and was never given.
 *
 * @param injectedAt null when none was given, or it was voided
 * @param stateBefore how the depression stood when it was given; null where nobody had told
 */
@Embeddable
record RecordedDose(
        @JdbcTypeCode(SqlTypes.JSON) Injection injection,
        Instant injectedAt,
        boolean injectionVoided,
        @Enumerated(EnumType.STRING) OutcomeState stateBefore) {

    static final RecordedDose NONE = new RecordedDose(null, null, false, null);

    RecordedDose {
        if (injectedAt != null && (injection == null || injectionVoided)) {
            throw new IllegalArgumentException("A dose at " + injectedAt + " that is not on record, or voided");
        }
    }

    static RecordedDose given(Injection injection, Instant at, OutcomeState as) {
        return new RecordedDose(injection, at, false, as);
    }

    RecordedDose corrected(Injection as, Instant at) {
        return new RecordedDose(as, at, injectionVoided, stateBefore);
    }

    RecordedDose voided() {
        return new RecordedDose(injection, null, true, stateBefore);
    }

    /** @throws Conflict injection-voided; no-injection */
    void mustStand(UUID sessionId, SessionState state) {
        if (injectedAt == null) {
            throw new Conflict(
                    injectionVoided ? "injection-voided" : "no-injection",
                    injectionVoided
                            ? "The injection was voided. What was given is entered as a late administration."
                            : "No injection was given in this session.",
                    Map.of("sessionId", sessionId, "state", state));
        }
    }
}
