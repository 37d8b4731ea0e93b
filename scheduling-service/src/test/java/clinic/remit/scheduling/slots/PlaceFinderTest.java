package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Stretch;
import clinic.remit.scheduling.directory.roster.TestRosters;
import clinic.remit.scheduling.directory.roster.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");
    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID OTHER_ROOM = new UUID(1, 2);
    private static final UUID PHYSICIAN = new UUID(2, 1);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofMinutes(150);

    private static Instant at(int quarter) {
        return MIDNIGHT.plus(STEP.multipliedBy(quarter));
    }

    private static Slot slot(Instant start, UUID room) {
        return new Slot(start, start.plus(SESSION), room, PHYSICIAN);
    }

    private static SlotFinder.Question question(
            List<SlotFinder.Booked> booked, List<Instant> ownStarts, WhatIf supposed) {
        Roster roster = TestRosters.daily(
                        ZoneOffset.UTC, PHYSICIAN, "08:00", "18:00", MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(20)))
                .given(supposed);
        return new SlotFinder.Question(
                roster,
                MIDNIGHT,
                MIDNIGHT.plus(Duration.ofHours(20)),
                List.of(ROOM, OTHER_ROOM),
                List.of(PHYSICIAN),
                booked,
                ownStarts,
                new Spacing(Duration.ofHours(4), 2, ZoneOffset.UTC),
                SESSION,
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                2,
                STEP);
    }

    private static SlotFinder.Booked booked(int quarter, UUID room) {
        Instant start = at(quarter);
        return new SlotFinder.Booked(
                room,
                PHYSICIAN,
                start,
                start.plus(SESSION),
                start.plus(Duration.ofMinutes(165)),
                start.plus(Duration.ofMinutes(10)),
                false);
    }

    /** Every quarter of the day in every room is either found, or has a reason why not. */
    @Property(tries = 100)
    void whatIsFoundIsWhatNothingSpeaksAgainst(
            @ForAll @Size(max = 4) List<@IntRange(min = 20, max = 80) Integer> quarters,
            @ForAll @Size(max = 2) List<@IntRange(min = 0, max = 95) Integer> own,
            @ForAll @IntRange(min = 30, max = 70) int closedFrom,
            @ForAll @IntRange(min = 30, max = 70) int absentFrom) {
        WhatIf supposed = new WhatIf(
                List.of(new WhatIf.Missing(PHYSICIAN, new Stretch(at(absentFrom), at(absentFrom + 4)))),
                List.of(new WhatIf.Missing(OTHER_ROOM, new Stretch(at(closedFrom), at(closedFrom + 4)))));
        SlotFinder.Question asked = question(
                quarters.stream()
                        .map(quarter -> booked(quarter, quarter % 2 == 0 ? ROOM : OTHER_ROOM))
                        .toList(),
                own.stream().map(PlaceFinderTest::at).toList(),
                supposed);
        assertThat(PlaceFinder.all(asked))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(0, quarter -> quarter + 1)
                        .limit(80)
                        .flatMap(quarter -> Stream.of(slot(at(quarter), ROOM), slot(at(quarter), OTHER_ROOM)))
                        .filter(place -> PlaceFinder.whyNot(asked, place).isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "30, SITE_CLOSED",
        "36, ",
        "63, SITE_CLOSED",
        "40, ROOM_CLOSED",
        "48, PHYSICIAN_ABSENT",
        "57, TOO_CLOSE_TO_ANOTHER_OF_THE_COURSE"
    })
    void theReasonIsToldWhyASessionCannotBeThere(int quarter, WhyNot why) {
        WhatIf supposed = new WhatIf(
                List.of(new WhatIf.Missing(PHYSICIAN, new Stretch(at(52), at(54)))),
                List.of(new WhatIf.Missing(ROOM, new Stretch(at(46), at(47)))));
        assertThat(PlaceFinder.whyNot(question(List.of(), List.of(at(70)), supposed), slot(at(quarter), ROOM)))
                .isEqualTo(Optional.ofNullable(why));
    }

    @ParameterizedTest
    @CsvSource({"40, ROOM_TAKEN", "51, ", "45, ROOM_TAKEN"})
    void whatIsBookedIsInTheWay(int quarter, WhyNot why) {
        assertThat(PlaceFinder.whyNot(
                        question(List.of(booked(40, ROOM)), List.of(), WhatIf.NOTHING), slot(at(quarter), ROOM)))
                .isEqualTo(Optional.ofNullable(why));
        assertThat(PlaceFinder.whyNot(
                        question(List.of(booked(40, ROOM), booked(41, UUID.randomUUID())), List.of(), WhatIf.NOTHING),
                        slot(at(44), OTHER_ROOM)))
                .contains(WhyNot.PHYSICIAN_TAKEN);
    }
}
