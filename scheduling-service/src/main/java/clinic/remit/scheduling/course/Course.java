package clinic.remit.scheduling.course;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.hold.HeldCourse;
import clinic.remit.scheduling.course.protocol.IntervalAfterResponse;
import clinic.remit.scheduling.course.protocol.Protocol;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A series of injections for one patient. Its terms are fixed at the start; once ended it is never reopened. */
@Entity
public class Course {

    public enum Status {
        ACTIVE,
        COMPLETED,
        DISCONTINUED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private UUID siteId;
    private UUID prescriberId;
    private UUID precedingCourseId;
    private UUID determinationId;
    private String timeZone;
    private String primaryInstrument;
    private String primaryInstrumentVersion;
    private BigDecimal startDoseMgPerKg;

    /** Null for a course from before there was a ladder. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BigDecimal> doseStepsMgPerKg;

    private BigDecimal capDoseMgPerKg;
    private int maximumInjections;
    private int leastIntervalHours;

    /** Null, as the next, for a course from before courses were spaced. */
    private Integer inductionInjections;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> daysAfterResponse;

    private String policyVersion;
    private int injectionsGiven;
    private int injectionsNumbered;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant startedAt;
    private Instant endedAt;
    private String endReason;

    protected Course() {}

    static Course start(
            UUID id, CourseRequests.NewCourse said, UUID determinationId, String zone, Protocol protocol, Instant now) {
        Course course = new Course();
        course.id = id;
        course.patientId = said.patientId();
        course.siteId = said.siteId();
        course.prescriberId = said.prescriberId();
        course.precedingCourseId = said.precedingCourseId();
        course.determinationId = determinationId;
        course.timeZone = zone;
        course.primaryInstrument = said.primaryInstrument().code();
        course.primaryInstrumentVersion = said.primaryInstrument().version();
        course.startDoseMgPerKg = protocol.startDoseMgPerKg();
        course.doseStepsMgPerKg = List.copyOf(protocol.doseStepsMgPerKg());
        course.capDoseMgPerKg = protocol.capDoseMgPerKg();
        course.maximumInjections = protocol.maximumInjections();
        course.leastIntervalHours = protocol.leastIntervalHours();
        course.inductionInjections = protocol.inductionInjections();
        course.daysAfterResponse = List.copyOf(protocol.daysAfterResponse());
        course.policyVersion = protocol.policyVersion();
        course.status = Status.ACTIVE;
        course.startedAt = now;
        return course;
    }

    void end(Status as, String reason, Instant now) {
        requireActive();
        status = as;
        endReason = reason;
        endedAt = now;
    }

    public Protocol protocol() {
        return new Protocol(
                startDoseMgPerKg,
                doseStepsMgPerKg(),
                capDoseMgPerKg,
                maximumInjections,
                leastIntervalHours,
                intervalAfterResponse().inductionInjections(),
                intervalAfterResponse().days(),
                policyVersion);
    }

    /** @throws Conflict course-ended; fewer-than-given if more injections were given than it would allow */
    public void amend(Protocol as) {
        requireActive();
        if (as.maximumInjections() < injectionsGiven) {
            throw new Conflict(
                    "fewer-than-given",
                    "More injections have been given than the course would allow.",
                    Map.of("courseId", id, "injectionsGiven", injectionsGiven));
        }
        maximumInjections = as.maximumInjections();
        leastIntervalHours = as.leastIntervalHours();
        inductionInjections = as.inductionInjections();
        daysAfterResponse = List.copyOf(as.daysAfterResponse());
    }

    /** Counts one more injection. @return its number within the course, from 1, that no other ever has */
    public int injectionGiven() {
        injectionsGiven++;
        return ++injectionsNumbered;
    }

    /**
     * One of the injections was never given. The others keep their numbers, which stand in other services, in the ledger's
     * printouts and in people's notes; the order of injections is that of their times.
     */
    public void injectionVoided() {
        injectionsGiven--;
    }

    /** @throws Conflict course-ended */
    public void requireActive() {
        if (!isActive()) {
            throw new Conflict(
                    "course-ended",
                    "The course has ended and is never reopened. A relapse starts a new one that names it.",
                    Map.of("courseId", id, "status", status));
        }
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID patientId() {
        return patientId;
    }

    HeldCourse asHeld() {
        return new HeldCourse(id, patientId);
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID prescriberId() {
        return prescriberId;
    }

    UUID precedingCourseId() {
        return precedingCourseId;
    }

    UUID determinationId() {
        return determinationId;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String primaryInstrument() {
        return primaryInstrument;
    }

    String primaryInstrumentVersion() {
        return primaryInstrumentVersion;
    }

    /** In mg of ketamine per kg of dosing weight. */
    public BigDecimal startDoseMgPerKg() {
        return startDoseMgPerKg;
    }

    /** The ladder, rising; in mg of ketamine per kg of dosing weight. */
    public List<BigDecimal> doseStepsMgPerKg() {
        return doseStepsMgPerKg == null ? List.of(startDoseMgPerKg) : List.copyOf(doseStepsMgPerKg);
    }

    /** In mg of ketamine per kg of dosing weight. */
    public BigDecimal capDoseMgPerKg() {
        return capDoseMgPerKg;
    }

    public int maximumInjections() {
        return maximumInjections;
    }

    public int leastIntervalHours() {
        return leastIntervalHours;
    }

    public IntervalAfterResponse.Plan intervalAfterResponse() {
        return inductionInjections == null || daysAfterResponse == null
                ? new IntervalAfterResponse.Plan(maximumInjections, List.of())
                : new IntervalAfterResponse.Plan(inductionInjections, List.copyOf(daysAfterResponse));
    }

    String policyVersion() {
        return policyVersion;
    }

    public int injectionsGiven() {
        return injectionsGiven;
    }

    /** Injections that the protocol allowed and the patient did not need. */
    public int injectionsSpared() {
        return Math.max(0, maximumInjections - injectionsGiven);
    }

    Status status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** A STOP was accepted: treatment has done what it was for, or will not. */
    public boolean isCompleted() {
        return status == Status.COMPLETED;
    }

    /** Null while it is open. */
    public Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }
}
