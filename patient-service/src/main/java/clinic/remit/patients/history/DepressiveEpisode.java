package clinic.remit.patients.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A depressive episode of a patient. */
@Entity
class DepressiveEpisode {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private String icd10;

    @Enumerated(EnumType.STRING)
    private EpisodeSeverity severity;

    private LocalDate onset;
    private LocalDate endDate;
    private Instant recordedAt;
    private UUID recordedBy;

    protected DepressiveEpisode() {}

    static DepressiveEpisode record(
            UUID id, UUID patientId, HistoryRequests.Episode said, Instant recordedAt, UUID recordedBy) {
        DepressiveEpisode episode = new DepressiveEpisode();
        episode.id = id;
        episode.patientId = patientId;
        episode.icd10 = said.icd10();
        episode.severity = said.severity();
        episode.onset = said.onset();
        episode.endDate = said.end();
        episode.recordedAt = recordedAt;
        episode.recordedBy = recordedBy;
        return episode;
    }

    void endOn(LocalDate day) {
        endDate = day;
    }

    boolean isOver() {
        return endDate != null;
    }

    EpisodeFacts facts() {
        return new EpisodeFacts(id, icd10, severity, onset, endDate);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }
}
