package clinic.remit.outcomes.recommendation;

import clinic.remit.events.scheduling.CourseStarted;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course as scheduling tells of it; its end or a change may be heard of before its start. */
@Entity
class Course {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID siteId;
    private String timeZone;
    private String primaryInstrument;
    private String primaryInstrumentVersion;
    private Integer maximumInjections;
    private BigDecimal capDoseMgPerKg;
    private Instant amendedAt;
    private Instant startedAt;
    private Instant endedAt;
    private String endReason;
    private boolean completed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> milestones;

    private Instant decideAt;

    protected Course() {}

    Course(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
        this.milestones = List.of();
    }

    void start(CourseStarted told) {
        siteId = told.siteId();
        timeZone = told.timeZone();
        primaryInstrument = told.primaryInstrument();
        primaryInstrumentVersion = told.primaryInstrumentVersion();
        capDoseMgPerKg = told.capDoseMgPerKg();
        startedAt = told.startedAt();
        if (amendedAt == null) {
            maximumInjections = told.maximumInjections();
        }
    }

    void amend(int maximum, Instant at) {
        if (amendedAt == null || at.isAfter(amendedAt)) {
            maximumInjections = maximum;
            amendedAt = at;
        }
    }

    /** A stop was accepted. */
    void complete(String reason, Instant at) {
        completed = true;
        end(reason, at);
    }

    void end(String reason, Instant at) {
        endReason = reason;
        endedAt = at;
        decideAt = null;
    }

    void told(List<String> reached, Instant decideAgainAt) {
        milestones = List.copyOf(reached);
        decideAt = isOpen() ? decideAgainAt : null;
    }

    /** A course that is over decides nothing more; what is still looked for is a score that does not come. */
    void lookAgain(Instant at) {
        if (!isOpen()) {
            decideAt = at;
        }
    }

    boolean isOpen() {
        return startedAt != null && endedAt == null;
    }

    boolean isStarted() {
        return startedAt != null;
    }

    boolean isCompleted() {
        return completed;
    }

    boolean isDue(Instant now) {
        return decideAt != null && !now.isBefore(decideAt);
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    /** Null for a course whose start was heard of before sites were kept. */
    UUID siteId() {
        return siteId;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    String primaryInstrument() {
        return primaryInstrument;
    }

    String primaryInstrumentVersion() {
        return primaryInstrumentVersion;
    }

    int maximumInjections() {
        return maximumInjections;
    }

    /** Null for a course whose start was heard of before it was kept. */
    BigDecimal capDoseMgPerKg() {
        return capDoseMgPerKg;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    List<String> milestones() {
        return milestones;
    }
}
