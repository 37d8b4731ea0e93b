package clinic.remit.scheduling.course.known;

import clinic.remit.events.outcomes.AssessmentCorrected;
import clinic.remit.events.outcomes.AssessmentRecorded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A score as outcomes-service told it last; a clearance names one. */
@Entity
@Table(name = "known_score")
public class HeardScore {

    @Id
    private UUID id;

    private UUID patientId;
    private int number;
    private String instrument;
    private Integer total;
    private boolean valid;
    private boolean acute;
    private boolean voided;
    private Instant effectiveAt;

    protected HeardScore() {}

    static HeardScore of(UUID id, UUID patientId) {
        HeardScore score = new HeardScore();
        score.id = id;
        score.patientId = patientId;
        return score;
    }

    void hear(AssessmentRecorded told) {
        hear(told.version(), told.instrument(), told.total(), told.valid(), told.acute(), told.effectiveAt());
    }

    void hear(AssessmentCorrected told) {
        hear(told.version(), told.instrument(), told.total(), told.valid(), told.acute(), told.effectiveAt());
    }

    private void hear(int version, String scale, Integer sum, boolean isValid, boolean isAcute, Instant at) {
        if (version > number) {
            number = version;
            instrument = scale;
            total = sum;
            valid = isValid;
            acute = isAcute;
            effectiveAt = at;
        }
    }

    void voided(int version) {
        number = Math.max(number, version);
        voided = true;
    }

    public KnownScore known() {
        return new KnownScore(id, patientId, instrument, total, valid, acute, voided, effectiveAt, number);
    }
}
