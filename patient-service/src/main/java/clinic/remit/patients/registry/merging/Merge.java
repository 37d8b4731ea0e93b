package clinic.remit.patients.registry.merging;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** That two records were found to be one person, by whom and when; and that this was taken back. */
@Entity
@Table(name = "patient_merge")
class Merge {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID survivorId;
    private UUID duplicateId;
    private Instant mergedAt;
    private UUID mergedBy;
    private Instant undoneAt;
    private UUID undoneBy;

    protected Merge() {}

    static Merge of(UUID id, UUID survivorId, UUID duplicateId, Instant at, UUID by) {
        Merge merge = new Merge();
        merge.id = id;
        merge.survivorId = survivorId;
        merge.duplicateId = duplicateId;
        merge.mergedAt = at;
        merge.mergedBy = by;
        return merge;
    }

    void undo(Instant at, UUID by) {
        if (undoneAt != null) {
            throw new Conflict("merge-undone", "The merge is undone already.", Map.of("undoneAt", undoneAt));
        }
        undoneAt = at;
        undoneBy = by;
    }

    MergeView view() {
        return new MergeView(id, survivorId, duplicateId, mergedAt, mergedBy, undoneAt, undoneBy);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID duplicateId() {
        return duplicateId;
    }
}
