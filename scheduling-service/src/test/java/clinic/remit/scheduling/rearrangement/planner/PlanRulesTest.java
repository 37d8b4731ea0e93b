package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import clinic.remit.scheduling.slots.Spacing;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule and each wish by itself. */
class PlanRulesTest {

    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID PHYSICIAN = new UUID(2, 1);

    private final ConstraintVerifier<PlanRules, Plan> rules =
            ConstraintVerifier.build(new PlanRules(), Plan.class, SessionToPlace.class);

    private static Place place(int minute, UUID room, UUID physician) {
        return new Place(GeneratedDay.OPENS.plus(Duration.ofMinutes(minute)), room, physician);
    }

    /** A session that is booked at the one place and now at the other. */
    private static SessionToPlace session(int n, Place booked, boolean stays, Place now) {
        return session(n, new UUID(4, n), booked, stays, now, new Spacing(Duration.ofHours(48), 2, ZoneOffset.UTC));
    }

    private static SessionToPlace session(int n, UUID course, Place booked, boolean stays, Place now, Spacing spacing) {
        Day.Movable movable = new Day.Movable(
                new UUID(3, n), course, booked, stays, List.of(now), new Day.OwnRules(spacing, List.of()));
        return SessionToPlace.anywhere(movable, GeneratedDay.RULES, now);
    }

    private static SessionToPlace at(int n, Place now) {
        return session(n, now, true, now);
    }

    private static SessionToPlace fixed(int n, Place now) {
        return SessionToPlace.fixed(
                new UUID(0, n), new Day.Fixed(now, GeneratedDay.RULES.endOf(now)), GeneratedDay.RULES);
    }

    private void penalty(
            BiFunction<PlanRules, ConstraintFactory, Constraint> rule, int by, SessionToPlace... sessions) {
        rules.verifyThat(rule).given((Object[]) sessions).penalizesBy(by);
    }

    /** A session of 150 minutes and 15 of turnover. */
    @ParameterizedTest
    @CsvSource({"0, 1", "150, 1", "164, 1", "165, 0", "-164, 1", "-165, 0"})
    void aRoomIsGivenOnce(int minutesLater, int broken) {
        penalty(
                PlanRules::aRoomIsGivenOnce,
                broken,
                at(1, place(300, ROOM, PHYSICIAN)),
                at(2, place(300 + minutesLater, ROOM, new UUID(2, 2))));
        penalty(
                PlanRules::aRoomIsGivenOnce,
                0,
                at(1, place(300, ROOM, PHYSICIAN)),
                at(2, place(300 + minutesLater, new UUID(1, 2), PHYSICIAN)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 0", "-9, 1", "-10, 0"})
    void aPhysicianInjectsOneAtATime(int minutesLater, int broken) {
        penalty(
                PlanRules::aPhysicianInjectsOneAtATime,
                broken,
                at(1, place(300, ROOM, PHYSICIAN)),
                at(2, place(300 + minutesLater, new UUID(1, 2), PHYSICIAN)));
    }

    /** Four at a time; the fifth is one too many as long as the first is there. */
    @ParameterizedTest
    @CsvSource({"4, 15, 0", "5, 15, 1", "6, 15, 3", "5, 50, 0", "5, 37, 1"})
    void aPhysicianLooksAfterFewEnough(int sessions, int minutesApart, int tooMany) {
        penalty(
                PlanRules::aPhysicianLooksAfterFewEnough,
                tooMany,
                IntStream.range(0, sessions)
                        .mapToObj(n -> at(n, place(n * minutesApart, new UUID(1, n), PHYSICIAN)))
                        .toArray(SessionToPlace[]::new));
    }

    @Test
    void whatIsFixedMayBeTooManyAlready() {
        SessionToPlace[] five = IntStream.range(0, 5)
                .mapToObj(n -> fixed(n, place(n * 15, new UUID(1, n), PHYSICIAN)))
                .toArray(SessionToPlace[]::new);
        penalty(PlanRules::aPhysicianLooksAfterFewEnough, 0, five);
        SessionToPlace[] six = java.util.Arrays.copyOf(five, 6);
        six[5] = at(9, place(75, ROOM, PHYSICIAN));
        penalty(PlanRules::aPhysicianLooksAfterFewEnough, 1, six);
    }

    @ParameterizedTest
    @CsvSource({"239, 1", "240, 0"})
    void sessionsOfACourseAreFarEnoughApart(int minutesLater, int broken) {
        Spacing fourHours = new Spacing(Duration.ofHours(4), 2, ZoneOffset.UTC);
        Place first = place(0, ROOM, PHYSICIAN);
        Place second = place(minutesLater, ROOM, PHYSICIAN);
        penalty(
                PlanRules::sessionsOfACourseAreFarEnoughApart,
                broken,
                session(1, new UUID(4, 1), first, true, first, fourHours),
                session(2, new UUID(4, 1), second, true, second, fourHours),
                session(3, new UUID(4, 2), second, true, second, fourHours));
    }

    @Test
    void everySessionHasAPlace() {
        Place booked = place(0, ROOM, PHYSICIAN);
        penalty(
                PlanRules::everySessionHasAPlace,
                1,
                session(1, booked, false, booked),
                session(2, booked, true, booked),
                session(3, booked, false, place(15, ROOM, PHYSICIAN)),
                fixed(4, booked));
    }

    @Test
    void aWishIsCountedForWhatWasChanged() {
        Place booked = place(60, ROOM, PHYSICIAN);
        SessionToPlace[] sessions = {
            session(1, booked, true, booked),
            session(2, booked, true, place(15, ROOM, PHYSICIAN)),
            session(3, booked, true, place(120, new UUID(1, 2), PHYSICIAN)),
            session(4, booked, true, place(60, ROOM, new UUID(2, 2))),
            fixed(5, booked)
        };
        penalty(PlanRules::fewPatientsAreCalled, 2, sessions);
        penalty(PlanRules::theyAreMovedLittle, 105, sessions);
        penalty(PlanRules::theyKeepTheirPhysician, 1, sessions);
        penalty(PlanRules::theyKeepTheirRoom, 1, sessions);
    }

    @Test
    void aSessionThatGaveItsTimeUpIsInNobodysWay() {
        Place booked = place(60, ROOM, PHYSICIAN);
        Day.Movable movable =
                new Day.Movable(new UUID(3, 1), new UUID(4, 1), booked, false, List.of(), GeneratedDay.NO_OTHERS);
        SessionToPlace nowhere = SessionToPlace.keepingItsTime(movable, GeneratedDay.RULES, null, true);
        penalty(PlanRules::fewPatientsAreCalled, 1, nowhere);
        penalty(PlanRules::aRoomIsGivenOnce, 0, nowhere, at(2, booked));
        penalty(PlanRules::aPhysicianInjectsOneAtATime, 0, nowhere, at(2, booked));
        penalty(PlanRules::aPhysicianLooksAfterFewEnough, 0, nowhere, at(2, booked));
    }
}
