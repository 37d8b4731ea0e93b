package clinic.remit.outcomes.assessment;

import static java.time.temporal.ChronoUnit.MICROS;

import clinic.remit.kit.http.Conflict;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Rater;
import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.safety.AlertView;
import clinic.remit.outcomes.safety.SafetyPolicy.CrisisHelp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A filled-in scale and its score. Corrected, it keeps its earlier versions; voided, it counts nowhere. */
@Entity
public class Assessment {

    @Id
    private UUID id;

    @Version
    private long revision;

    private UUID patientId;
    private UUID courseId;
    private String instrument;
    private String instrumentVersion;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private Score score;

    @Enumerated(EnumType.STRING)
    private Rater rater;

    @Enumerated(EnumType.STRING)
    private Place place;

    private Instant effectiveAt;
    private boolean timeKnown;
    private String lateReason;
    private Instant recordedAt;
    private UUID recordedBy;
    private Instant versionRecordedAt;
    private UUID versionRecordedBy;
    private Instant voidedAt;
    private String voidReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssessmentVersion> earlier;

    protected Assessment() {}

    static Assessment record(UUID id, AssessmentRequest said, Instrument instrument, Score score, Instant at, UUID by) {
        Assessment assessment = new Assessment();
        assessment.id = id;
        assessment.patientId = said.patientId();
        assessment.courseId = said.courseId();
        assessment.instrument = instrument.code();
        assessment.instrumentVersion = instrument.version();
        assessment.number = 1;
        assessment.items = said.items();
        assessment.score = score;
        assessment.rater = said.rater();
        assessment.place = said.place();
        assessment.effectiveAt = said.effectiveAt().truncatedTo(MICROS);
        assessment.timeKnown = !Boolean.FALSE.equals(said.timeKnown());
        assessment.lateReason = said.lateReason();
        assessment.recordedAt = at;
        assessment.recordedBy = by;
        assessment.versionRecordedAt = at;
        assessment.versionRecordedBy = by;
        assessment.earlier = List.of();
        return assessment;
    }

    void correct(AssessmentRequest.Correction said, Score right, Instant at, UUID by) {
        mustStand();
        AssessmentVersion before = new AssessmentVersion(
                number, items, score, effectiveAt, timeKnown, versionRecordedAt, versionRecordedBy, said.reason());
        earlier = Stream.concat(earlier.stream(), Stream.of(before)).toList();
        number++;
        items = said.items();
        score = right;
        effectiveAt =
                said.effectiveAt() == null ? effectiveAt : said.effectiveAt().truncatedTo(MICROS);
        timeKnown = said.timeKnown() == null ? timeKnown : said.timeKnown();
        versionRecordedAt = at;
        versionRecordedBy = by;
    }

    void enteredInError(String reason, Instant at) {
        mustStand();
        number++;
        voidedAt = at;
        voidReason = reason;
    }

    private void mustStand() {
        if (voidedAt != null) {
            throw new Conflict("assessment-voided", "The assessment is voided.", Map.of("voidedAt", voidedAt));
        }
    }

    /** As it is kept. */
    AssessmentView view() {
        return view(null, List.of(), null);
    }

    AssessmentView view(Standing after, List<AlertView> alerts, CrisisHelp help) {
        return new AssessmentView(
                id,
                patientId,
                courseId,
                number,
                instrument,
                instrumentVersion,
                items,
                score.total(),
                score.valid(),
                score.band(),
                score.flags(),
                score.suicidal(),
                after == null ? null : after.acute(),
                effectiveAt,
                timeKnown,
                rater,
                place,
                lateReason,
                recordedAt,
                recordedBy,
                voidedAt,
                voidReason,
                earlier,
                after == null ? null : after.state(),
                after == null ? null : after.recommendation(),
                alerts,
                help);
    }

    public CountedScore counted() {
        return new CountedScore(
                id, patientId, courseId, number, instrument, instrumentVersion, score, effectiveAt, timeKnown);
    }

    public UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID courseId() {
        return courseId;
    }

    public String instrument() {
        return instrument;
    }

    public String instrumentVersion() {
        return instrumentVersion;
    }

    Rater rater() {
        return rater;
    }

    public Place place() {
        return place;
    }

    /** Null where only a total is known. */
    Map<String, Integer> items() {
        return items;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int number() {
        return number;
    }

    public Score score() {
        return score;
    }

    public Instant effectiveAt() {
        return effectiveAt;
    }

    public boolean timeKnown() {
        return timeKnown;
    }
}
