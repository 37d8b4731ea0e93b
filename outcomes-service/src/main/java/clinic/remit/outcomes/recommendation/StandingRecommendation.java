package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.Recommendation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A recommendation as it was published; it stands until another supersedes it. */
@Entity
@Table(name = "recommendation")
class StandingRecommendation {

    @Id
    private UUID id;

    private UUID courseId;
    private UUID patientId;
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Recommendation content;

    private Instant supersededAt;

    protected StandingRecommendation() {}

    StandingRecommendation(UUID patientId, Recommendation content) {
        this.id = content.recommendationId();
        this.courseId = content.courseId();
        this.patientId = patientId;
        this.version = content.version();
        this.content = content;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean says(Advice advice) {
        return advice.equals(new Advice(
                content.kind(),
                content.codes(),
                content.holdsSessions(),
                content.rule(),
                content.state(),
                content.stale(),
                content.evidence(),
                content.counterEvidence(),
                content.wouldChangeIt(),
                content.policyVersion()));
    }

    /** All facts that it named, for and against. */
    List<Evidence> evidence() {
        return Stream.concat(content.evidence().stream(), content.counterEvidence().stream())
                .toList();
    }

    Recommendation content() {
        return content;
    }
}
