package clinic.remit.scheduling.api;

import clinic.remit.scheduling.calendar.CalendarExamples;

/** The commands on calendars. */
final class CalendarPosts {

    static final Post CALENDAR_FEED = Post.to("/v1/calendar-feeds", Post.Stage.BOOKED)
            .by("administrator")
            .notBy("nurse")
            .says(CalendarExamples.FEED)
            .needs("of")
            .wrongType("\"of\": \"ALL\"")
            .impossible("\"siteId\": null", 422)
            .otherwise(body -> body.put("of", "MYSELF"));

    static final Post FEED_REVOCATION = Post.to("/v1/calendar-feeds/{feed}/revocation", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("auditor")
            .onVersion();

    private CalendarPosts() {}
}
