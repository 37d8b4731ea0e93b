package clinic.remit.scheduling.session.handover;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Forbidden;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A physician offers the patients under observation to another, who must accept them for it to come about. */
@Entity
class HandOver {

    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        /** By the giver, before it was answered. */
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID siteId;
    private UUID giverId;
    private UUID receiverId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant offeredAt;
    private Instant answeredAt;

    protected HandOver() {}

    static HandOver offer(UUID id, UUID siteId, UUID giverId, UUID receiverId, Instant now) {
        HandOver handOver = new HandOver();
        handOver.id = id;
        handOver.siteId = siteId;
        handOver.giverId = giverId;
        handOver.receiverId = receiverId;
        handOver.state = State.OFFERED;
        handOver.offeredAt = now;
        return handOver;
    }

    /** @throws Conflict already-answered */
    void answer(State answer, Instant now) {
        mustBeOpen();
        state = answer;
        answeredAt = now;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new Conflict(
                    "already-answered",
                    "This hand-over is " + state + " already. Only one that is OFFERED is answered or withdrawn.",
                    Map.of("handOverId", id, "state", state));
        }
    }

    /** @throws Forbidden for anybody but the physician to whom the patients are offered */
    void mustBeReceivedBy(UUID physician) {
        if (!receiverId.equals(physician)) {
            throw new Forbidden("Only the physician to whom the patients are offered answers.");
        }
    }

    /** @throws Forbidden for anybody but the physician who offers the patients */
    void mustBeGivenBy(UUID physician) {
        if (!giverId.equals(physician)) {
            throw new Forbidden("Only the physician who offers the patients withdraws the offer.");
        }
    }

    boolean isOpen() {
        return state == State.OFFERED;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID siteId() {
        return siteId;
    }

    UUID giverId() {
        return giverId;
    }

    UUID receiverId() {
        return receiverId;
    }

    HandOverResource.HandOverView view(List<HandOverResource.HandedOver> sessions) {
        return new HandOverResource.HandOverView(
                id, siteId, giverId, receiverId, state, offeredAt, answeredAt, sessions);
    }
}
