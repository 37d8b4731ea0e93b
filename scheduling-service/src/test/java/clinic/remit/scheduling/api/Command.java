package clinic.remit.scheduling.api;

/**
 * Every POST of the service, in the order of a journey, with what is wrong in it: a field that must not be missing, one of
 * the wrong type, and a value that cannot be; null stands for what a POST cannot have.
 */
enum Command {
    SITE(DirectoryPosts.SITE),
    ROOM(DirectoryPosts.ROOM),
    PHYSICIAN(DirectoryPosts.PHYSICIAN),
    AVAILABILITY(RosterPosts.AVAILABILITY),
    STAFF(DirectoryPosts.STAFF),
    AVAILABILITY_ENDING(RosterPosts.AVAILABILITY_ENDING),
    EXTRA_SHIFT(RosterPosts.EXTRA_SHIFT),
    EXTRA_SHIFT_WITHDRAWAL(RosterPosts.EXTRA_SHIFT_WITHDRAWAL),
    ABSENCE(RosterPosts.ABSENCE),
    ABSENCE_WITHDRAWAL(RosterPosts.ABSENCE_WITHDRAWAL),
    SITE_CLOSURE(RosterPosts.SITE_CLOSURE),
    ROOM_CLOSURE(RosterPosts.ROOM_CLOSURE),
    CLOSURE_WITHDRAWAL(RosterPosts.CLOSURE_WITHDRAWAL),
    EQUIPMENT_CHECK(DirectoryPosts.EQUIPMENT_CHECK),
    VIAL(LedgerPosts.VIAL),
    WASTE(LedgerPosts.WASTE),
    DESTRUCTION(LedgerPosts.DESTRUCTION),
    LOSS(LedgerPosts.LOSS),
    COUNT(LedgerPosts.COUNT),
    RECEIPT_CORRECTION(LedgerPosts.RECEIPT_CORRECTION),
    COUNTERSIGNATURE(LedgerPosts.COUNTERSIGNATURE),
    CORRECTION(LedgerPosts.CORRECTION),
    DISCREPANCY_RESOLUTION(LedgerPosts.DISCREPANCY_RESOLUTION),
    COURSE(CoursePosts.COURSE),
    HOLD(CoursePosts.HOLD),
    HOLD_CLEARING(CoursePosts.HOLD_CLEARING),
    SUPPORT_SESSION(SupportPosts.SUPPORT_SESSION),
    SUPPORT_RESCHEDULING(SupportPosts.SUPPORT_RESCHEDULING),
    SUPPORT_OUTCOME(SupportPosts.SUPPORT_OUTCOME),
    SUPPORT_CANCELLATION(SupportPosts.SUPPORT_CANCELLATION),
    SUPPORT_VOIDING(SupportPosts.SUPPORT_VOIDING),
    GOAL(SupportPosts.GOAL),
    GOAL_PROGRESS(SupportPosts.GOAL_PROGRESS),
    PROGRESS_VOIDING(SupportPosts.PROGRESS_VOIDING),
    GOAL_ENDING(SupportPosts.GOAL_ENDING),
    GOAL_VOIDING(SupportPosts.GOAL_VOIDING),
    CALENDAR_FEED(CalendarPosts.CALENDAR_FEED),
    FEED_REVOCATION(CalendarPosts.FEED_REVOCATION),
    SESSION(BookingPosts.SESSION),
    RESCHEDULING(BookingPosts.RESCHEDULING),
    REARRANGEMENT(BookingPosts.REARRANGEMENT),
    REARRANGEMENT_DISCARD(BookingPosts.REARRANGEMENT_DISCARD),
    REARRANGEMENT_ACCEPTANCE(BookingPosts.REARRANGEMENT_ACCEPTANCE),
    CHECK_IN(TreatmentPosts.CHECK_IN),
    CLEARANCE(TreatmentPosts.CLEARANCE),
    ADMINISTRATION(TreatmentPosts.ADMINISTRATION),
    OBSERVATION(TreatmentPosts.OBSERVATION),
    ADVERSE_EVENT(AdverseEventPosts.ADVERSE_EVENT),
    FINDING(TreatmentPosts.FINDING),
    RESOLUTION(AdverseEventPosts.RESOLUTION),
    ADVERSE_EVENT_CORRECTION(AdverseEventPosts.ADVERSE_EVENT_CORRECTION),
    ADVERSE_EVENT_VOIDING(AdverseEventPosts.ADVERSE_EVENT_VOIDING),
    INJECTION_CORRECTION(InjectionPosts.INJECTION_CORRECTION),
    HAND_OVER(HandOverPosts.HAND_OVER),
    HAND_OVER_WITHDRAWAL(HandOverPosts.HAND_OVER_WITHDRAWAL),
    HAND_OVER_REFUSAL(HandOverPosts.HAND_OVER_REFUSAL),
    HAND_OVER_ACCEPTANCE(HandOverPosts.HAND_OVER_ACCEPTANCE),
    CLOSING(TreatmentPosts.CLOSING),
    DECISION(CoursePosts.DECISION),
    AMENDMENT(CoursePosts.AMENDMENT),
    PRIOR_INJECTIONS(CoursePosts.PRIOR_INJECTIONS),
    DISCONTINUATION(CoursePosts.DISCONTINUATION),
    CANCELLATION(BookingPosts.CANCELLATION),
    ABORT(TreatmentPosts.ABORT),
    INJECTION_VOIDING(InjectionPosts.INJECTION_VOIDING),
    LATE_ADMINISTRATION(InjectionPosts.LATE_ADMINISTRATION),
    LATE_ADMINISTRATION_UNBOOKED(InjectionPosts.LATE_ADMINISTRATION_UNBOOKED),
    LATE_REVIEW(InjectionPosts.LATE_REVIEW),
    WAITING(WaitingPosts.WAITING),
    WAITING_WISHES(WaitingPosts.WAITING_WISHES),
    WAITING_WITHDRAWAL(WaitingPosts.WAITING_WITHDRAWAL),
    OFFER_ACCEPTANCE(WaitingPosts.OFFER_ACCEPTANCE),
    OFFER_REFUSAL(WaitingPosts.OFFER_REFUSAL),
    NO_SHOW(BookingPosts.NO_SHOW);

    private final Post post;

    Command(Post post) {
        this.post = post;
    }

    Post post() {
        return post;
    }

    /** Whether it can be said in another way: with another body, or on another version. */
    boolean canBeSaidOtherwise() {
        return this != EQUIPMENT_CHECK && (post.hasBody() || post.takesEtag());
    }

    /** Whether the colleague of the visit's physician says it. */
    boolean isTheColleagues() {
        return this == HAND_OVER_REFUSAL || this == HAND_OVER_ACCEPTANCE;
    }
}
