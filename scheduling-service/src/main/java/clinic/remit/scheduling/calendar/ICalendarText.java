package clinic.remit.scheduling.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Uid;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;

/** A calendar as RFC 5545 writes it. Times are in UTC, so that no program has to know a zone's rules. */
final class ICalendarText {

    private static final String PRODUCT = "-//Remit//Scheduling//EN";
    private static final int LOOK_AGAIN_MINUTES = 15;

    private ICalendarText() {}

    /** @param now when this text is made */
    static String of(CalendarContent.Content content, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.setName(content.name());
        calendar.setExperimentalProperty("X-WR-CALNAME", content.name());
        calendar.setRefreshInterval(
                Duration.builder().minutes(LOOK_AGAIN_MINUTES).build());
        content.entries().forEach(entry -> calendar.addEvent(event(entry, now)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(new Uid(entry.id().toString()));
        event.setSequence(Math.toIntExact(entry.version()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.startsAt()));
        event.setDateEnd(Date.from(entry.endsAt()));
        event.setSummary(entry.summary());
        event.setLocation(entry.location());
        event.setClassification(Classification.private_());
        event.setStatus(
                switch (entry.standing()) {
                    case CONFIRMED -> Status.confirmed();
                    case TENTATIVE -> Status.tentative();
                    case CANCELLED -> Status.cancelled();
                });
        return event;
    }
}
