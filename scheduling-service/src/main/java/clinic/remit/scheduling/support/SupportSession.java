package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.support.plan.FollowUpDates;
import clinic.remit.scheduling.support.plan.SupportFacts;
import clinic.remit.scheduling.support.plan.SupportKind;
import clinic.remit.scheduling.support.plan.SupportPolicy;
import clinic.remit.scheduling.support.plan.SupportState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A session without an injection: preparation, integration, psychotherapy, or a visit after the stop. */
@Entity
class SupportSession {

    /** Where it was before it was moved. */
    @Schema(name = "SupportMoved")
    record Move(Instant startsAt, Instant endsAt, UUID therapistId, UUID movedBy, Instant movedAt) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private SupportKind kind;

    private UUID therapistId;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private SupportState state;

    private String reasonCode;
    private String note;
    private LocalDate dueOn;
    private String policyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Move> moves;

    private UUID plannedBy;
    private Instant plannedAt;
    private UUID settledBy;
    private Instant settledAt;
    private String voidReason;
    private UUID voidedBy;
    private Instant voidedAt;

    protected SupportSession() {}

    static SupportSession planned(
            UUID id, Course course, SupportRequests.NewSession said, Duration length, UUID by, Instant now) {
        SupportSession session = of(id, course, said.kind(), said.startsAt(), length, now);
        session.therapistId = said.therapistId();
        session.note = said.note();
        session.plannedBy = by;
        return session;
    }

    /** A visit that nobody asked for by hand: policy does, after a stop. */
    static SupportSession followUp(
            UUID id, Course course, FollowUpDates.Visit visit, SupportPolicy policy, Instant now) {
        SupportSession session = of(id, course, SupportKind.FOLLOW_UP, visit.startsAt(), policy.followUpVisit(), now);
        session.dueOn = visit.dueOn();
        session.policyVersion = policy.version();
        return session;
    }

    private static SupportSession of(
            UUID id, Course course, SupportKind kind, Instant startsAt, Duration length, Instant now) {
        SupportSession session = new SupportSession();
        session.id = id;
        session.courseId = course.id();
        session.patientId = course.patientId();
        session.siteId = course.siteId();
        session.kind = kind;
        session.startsAt = startsAt;
        session.endsAt = startsAt.plus(length);
        session.state = SupportState.PLANNED;
        session.moves = List.of();
        session.plannedAt = now;
        return session;
    }

    /** @param therapist null for whoever was to hold it before */
    void move(Instant to, Duration length, UUID therapist, UUID by, Instant now) {
        requirePlanned();
        List<Move> all = new ArrayList<>(moves);
        all.add(new Move(startsAt, endsAt, therapistId, by, now));
        moves = List.copyOf(all);
        startsAt = to;
        endsAt = to.plus(length);
        therapistId = therapist == null ? therapistId : therapist;
    }

    /**
     * How it went.
     *
     * @param toldNote null leaves what was noted before
     * @throws Conflict too-early before it has begun
     */
    void settle(SupportState outcome, String toldNote, UUID by, Instant now) {
        requirePlanned();
        if (now.isBefore(startsAt)) {
            throw new Conflict(
                    "too-early",
                    "The session has not begun. Before that, cancel or reschedule it.",
                    Map.of("startsAt", startsAt));
        }
        note = toldNote == null ? note : toldNote;
        settled(outcome, by, now);
    }

    /** @param by null when it follows from something else */
    void cancel(String reason, UUID by, Instant now) {
        requirePlanned();
        reasonCode = reason;
        settled(SupportState.CANCELLED, by, now);
    }

    private void settled(SupportState as, UUID by, Instant now) {
        state = as;
        settledBy = by;
        settledAt = now;
    }

    /** It was entered in error: kept, and counted for nothing. */
    void voided(String reason, UUID by, Instant now) {
        mustNotBeVoid();
        voidReason = reason;
        voidedBy = by;
        voidedAt = now;
    }

    private void requirePlanned() {
        mustNotBeVoid();
        if (state != SupportState.PLANNED) {
            throw new Conflict(
                    "wrong-state",
                    "This needs a session that is planned; this one is " + state + ". Void it if that is wrong.",
                    Map.of("supportSessionId", id, "state", state));
        }
    }

    private void mustNotBeVoid() {
        if (isVoid()) {
            throw new Conflict(
                    "voided", "The session was entered in error and is void.", Map.of("supportSessionId", id));
        }
    }

    boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    boolean isFollowUp() {
        return kind == SupportKind.FOLLOW_UP;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID courseId() {
        return courseId;
    }

    UUID patientId() {
        return patientId;
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    SupportFacts.Session fact() {
        return new SupportFacts.Session(id, kind, state, startsAt, dueOn);
    }

    SupportSessions.Appointment appointment() {
        return new SupportSessions.Appointment(
                id, version, siteId, therapistId, kind, startsAt, endsAt, state == SupportState.CANCELLED || isVoid());
    }

    SupportSessions.Visit visit() {
        return new SupportSessions.Visit(id, courseId, patientId, kind, therapistId, startsAt, endsAt, state);
    }

    /** @param withNote notes are for those who treat */
    SupportViews.SessionView view(boolean withNote) {
        return new SupportViews.SessionView(
                id,
                courseId,
                patientId,
                siteId,
                kind,
                therapistId,
                startsAt,
                endsAt,
                state,
                reasonCode,
                withNote ? note : null,
                dueOn,
                moves,
                plannedBy,
                settledBy,
                settledAt,
                SupportViews.Voiding.of(voidReason, voidedBy, voidedAt));
    }
}
