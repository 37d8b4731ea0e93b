package clinic.remit.scheduling.session;

import static clinic.remit.scheduling.session.SessionState.ABORTED;
import static clinic.remit.scheduling.session.SessionState.ADMINISTERED;
import static clinic.remit.scheduling.session.SessionState.BOOKED;
import static clinic.remit.scheduling.session.SessionState.CANCELLED;
import static clinic.remit.scheduling.session.SessionState.CHECKED_IN;
import static clinic.remit.scheduling.session.SessionState.CLEARED;
import static clinic.remit.scheduling.session.SessionState.CLOSED;
import static clinic.remit.scheduling.session.SessionState.NO_SHOW;
import static clinic.remit.scheduling.session.SessionState.OBSERVING;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.scheduling.Disposition;
import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.medication.DoseLadder;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.slots.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is tried on a session, in whatever order: its states follow the design (section 4), and a dose is given once at most. */
class SessionLifePropertiesTest {

    private static final Instant START = Instant.parse("2026-11-30T14:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UUID SOMEBODY = UUID.randomUUID();

    /** What may be tried, from which states, and where it leads; the rule in words of the design, beside the code's own. */
    private enum Step {
        CHECK_IN(EnumSet.of(BOOKED), CHECKED_IN, true, it -> it.checkIn(START, Duration.ofHours(4))),
        CLEAR(EnumSet.of(CHECKED_IN, CLEARED), CLEARED, true, it -> it.clear(clearance())),
        ADMINISTER(
                EnumSet.of(CLEARED), ADMINISTERED, true, it -> it.administered(dose(), START, OutcomeState.RESPONSE)),
        /** What was given was given: a hold does not refuse it. */
        ENTER_LATE(
                EnumSet.of(BOOKED, CHECKED_IN, CLEARED),
                ADMINISTERED,
                false,
                it -> it.administeredLate(
                        dose(), START, null, new LateEntry("DOWN", START, SOMEBODY, null, List.of()))),
        OBSERVE(EnumSet.of(ADMINISTERED, OBSERVING), OBSERVING, false, TreatmentSession::observed),
        HAND_OVER(EnumSet.of(ADMINISTERED, OBSERVING), null, false, it -> it.passTo(UUID.randomUUID())),
        CLOSE(
                EnumSet.of(ADMINISTERED, OBSERVING),
                CLOSED,
                false,
                it -> it.close(new Closed(START, SOMEBODY, Disposition.HOME, null, Map.of()))),
        ABORT(EnumSet.of(CHECKED_IN, CLEARED), ABORTED, false, it -> it.abort("ILL")),
        CANCEL(EnumSet.of(BOOKED, CHECKED_IN, CLEARED), CANCELLED, false, it -> it.cancel("ASKED")),
        NO_SHOW_UP(EnumSet.of(BOOKED), NO_SHOW, false, it -> it.didNotCome(START.plus(MINUTE))),
        MOVE(EnumSet.of(BOOKED), null, false, it -> it.move(slot(START.plus(MINUTE)), MINUTE, MINUTE)),
        NEWS_VOIDS_CLEARANCE(EnumSet.of(CLEARED), CHECKED_IN, false, TreatmentSession::voidClearance),
        CORRECT(EnumSet.of(ADMINISTERED, OBSERVING, CLOSED), null, false, it -> it.correct(dose(), START.plus(MINUTE)));

        private final Set<SessionState> from;
        private final SessionState to;
        private final boolean stoppedByHold;
        private final Consumer<TreatmentSession> action;

        Step(Set<SessionState> from, SessionState to, boolean stoppedByHold, Consumer<TreatmentSession> action) {
            this.from = from;
            this.to = to;
            this.stoppedByHold = stoppedByHold;
            this.action = action;
        }
    }

    /** The session, and what is expected of it. */
    private static final class Life {

        private final TreatmentSession session =
                TreatmentSession.book(UUID.randomUUID(), new AnyCourse(), slot(START), MINUTE, MINUTE);
        private SessionState state = BOOKED;
        private boolean held;
        private boolean voided;
        private int doses;

        Life tries(Step step) {
            boolean injectionNeeded = step == Step.CORRECT;
            boolean possible = step.from.contains(state)
                    && !(step.stoppedByHold && held)
                    && !(injectionNeeded && (doses == 0 || voided));
            SessionView before = SessionView.of(session);
            if (!succeeds(() -> step.action.accept(session))) {
                assertThat(possible).as("%s refused in %s", step, state).isFalse();
                assertThat(SessionView.of(session)).as("what a refusal leaves").isEqualTo(before);
                return this;
            }
            assertThat(possible).as("%s in %s, held %s", step, state, held).isTrue();
            state = step.to == null ? state : step.to;
            if (step == Step.ADMINISTER || step == Step.ENTER_LATE) {
                doses++;
            }
            if (EnumSet.of(CANCELLED, NO_SHOW, ABORTED).contains(state) || step == Step.ENTER_LATE) {
                held = false;
            }
            return this;
        }

        Life isHeld(boolean hold) {
            boolean open = EnumSet.of(BOOKED, CHECKED_IN, CLEARED).contains(state);
            if (open) {
                if (hold) {
                    session.hold();
                } else {
                    session.release();
                }
                held = hold;
            }
            return this;
        }

        Life isVoided() {
            boolean possible = doses == 1 && !voided;
            boolean done = succeeds(() -> session.voidInjection("WRONG_PATIENT"));
            assertThat(done).isEqualTo(possible);
            if (done) {
                voided = true;
                state = state == CLOSED ? CLOSED : ABORTED;
                held = false;
            }
            return this;
        }

        private static boolean succeeds(Runnable tried) {
            try {
                tried.run();
                return true;
            } catch (Conflict refused) {
                return false;
            }
        }
    }

    /** Of a course a session takes no more than these. */
    private static final class AnyCourse extends Course {
        private final UUID id = UUID.randomUUID();

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public UUID patientId() {
            return id;
        }

        @Override
        public UUID siteId() {
            return id;
        }
    }

    private static Slot slot(Instant start) {
        return new Slot(start, start.plus(Duration.ofMinutes(150)), SOMEBODY, SOMEBODY);
    }

    private static Clearance clearance() {
        return new Clearance(
                START,
                SOMEBODY,
                BigDecimal.TEN,
                BigDecimal.ONE,
                DoseLadder.Why.FIRST_DOSE,
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    private static Injection dose() {
        return new Injection(
                UUID.randomUUID(),
                1,
                BigDecimal.ONE,
                null,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.ONE,
                BodySite.DELTOID_LEFT,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                Map.of());
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        Arbitrary<Transformer<Life>> steps =
                Arbitraries.of(Step.class).map(step -> Transformer.mutate(step.name(), life -> life.tries(step)));
        Arbitrary<Transformer<Life>> holds = Arbitraries.of(true, false)
                .map(hold -> Transformer.mutate(hold ? "HOLD" : "RELEASE", life -> life.isHeld(hold)));
        return ActionChain.startWith(Life::new)
                .withAction(8, always(steps))
                .withAction(2, always(holds))
                .withAction(1, always(Arbitraries.just(Transformer.mutate("VOID", Life::isVoided))))
                .withMaxTransformations(25);
    }

    private static Action.Independent<Life> always(Arbitrary<Transformer<Life>> transformers) {
        return () -> transformers;
    }

    @Property(tries = 2000)
    void theStatesFollowTheDesign(@ForAll("lives") ActionChain<Life> lives) {
        lives.withInvariant("the state is the expected one", life -> {
                    SessionView seen = SessionView.of(life.session);
                    assertThat(seen.state()).isEqualTo(life.state);
                    assertThat(seen.held()).isEqualTo(life.held);
                })
                .withInvariant("one dose at most, and never lost", life -> {
                    assertThat(life.doses).isLessThanOrEqualTo(1);
                    assertThat(life.session.injectedAt() != null).isEqualTo(life.doses == 1 && !life.voided);
                    assertThat(life.session.injection() != null).isEqualTo(life.doses == 1);
                })
                .withInvariant("once the drug is in the patient, nothing is cancelled", life -> {
                    if (life.session.injectedAt() != null) {
                        assertThat(life.session.state()).isIn(ADMINISTERED, OBSERVING, CLOSED);
                    }
                })
                .withInvariant("cleared only with what was judged", life -> {
                    if (life.session.state() == CLEARED) {
                        assertThat(life.session.clearance()).isNotNull();
                    }
                })
                .run();
    }
}
