package clinic.remit.scheduling.api;

import clinic.remit.scheduling.calendar.CalendarExamples;
import clinic.remit.scheduling.course.CourseExamples;
import clinic.remit.scheduling.directory.DirectoryExamples;
import clinic.remit.scheduling.directory.roster.RosterExamples;
import clinic.remit.scheduling.directory.staff.StaffExamples;
import clinic.remit.scheduling.medication.MedicationExamples;
import clinic.remit.scheduling.rearrangement.RearrangementExamples;
import clinic.remit.scheduling.session.adverse.AdverseEventExamples;
import clinic.remit.scheduling.session.booking.BookingExamples;
import clinic.remit.scheduling.session.clearance.ClearanceExamples;
import clinic.remit.scheduling.session.finding.FindingExamples;
import clinic.remit.scheduling.session.handover.HandOverExamples;
import clinic.remit.scheduling.session.injection.InjectionExamples;
import clinic.remit.scheduling.session.late.LateExamples;
import clinic.remit.scheduling.session.observation.ObservationExamples;
import clinic.remit.scheduling.session.treatment.TreatmentExamples;
import clinic.remit.scheduling.support.SupportExamples;
import clinic.remit.scheduling.waiting.WaitingExamples;

/**
 * Every POST of the service, in the order of a journey, with what is wrong in it: a field that must not be missing, one of
 * the wrong type, and a value that cannot be; null stands for what a POST cannot have.
 */
enum Command {
    SITE(
            "/v1/sites",
            Stage.NOTHING,
            DirectoryExamples.SITE,
            "administrator",
            "nurse",
            "timeZone",
            "\"openingHours\": \"always\"",
            "\"timeZone\": \"Mars/Olympus\"",
            422),
    ROOM(
            "/v1/sites/{site}/rooms",
            Stage.BOOKED,
            DirectoryExamples.ROOM,
            "coordinator",
            "physician",
            "name",
            "\"name\": 1",
            "\"name\": \" \"",
            400),
    PHYSICIAN(
            "/v1/physicians",
            Stage.NOTHING,
            DirectoryExamples.PHYSICIAN,
            "administrator",
            "physician",
            "userId",
            "\"userId\": \"Reyes\"",
            "\"name\": \"\\u0000\"",
            400),
    AVAILABILITY(
            "/v1/physicians/{physician}/availability",
            Stage.BOOKED,
            RosterExamples.AVAILABILITY,
            "coordinator",
            "nurse",
            "day",
            "\"from\": \"early\"",
            "\"from\": \"17:00\", \"to\": \"08:00\"",
            422),
    STAFF(
            "/v1/staff",
            Stage.BOOKED,
            StaffExamples.MEMBER,
            "administrator",
            "physician",
            "role",
            "\"role\": \"SURGEON\"",
            "\"siteIds\": []",
            400),
    AVAILABILITY_ENDING(
            "/v1/availability/{availability}/ending",
            Stage.BOOKED,
            RosterExamples.ENDING,
            "coordinator",
            "physician",
            "lastDay",
            "\"lastDay\": \"soon\"",
            "\"lastDay\": \"2020-01-01\"",
            422),
    EXTRA_SHIFT(
            "/v1/physicians/{physician}/extra-shifts",
            Stage.BOOKED,
            RosterExamples.EXTRA_SHIFT,
            "coordinator",
            "nurse",
            "day",
            "\"day\": \"Saturday\"",
            "\"from\": \"13:00\", \"to\": \"09:00\"",
            422),
    EXTRA_SHIFT_WITHDRAWAL(
            "/v1/extra-shifts/{extraShift}/withdrawal",
            Stage.BOOKED,
            null,
            "administrator",
            "nurse",
            null,
            null,
            null,
            0),
    ABSENCE(
            "/v1/physicians/{physician}/absences",
            Stage.BOOKED,
            RosterExamples.ABSENCE,
            "coordinator",
            "nurse",
            "reasonCode",
            "\"firstDay\": \"Monday\"",
            "\"firstDay\": \"2027-01-03\", \"lastDay\": \"2026-12-21\"",
            422),
    ABSENCE_WITHDRAWAL(
            "/v1/absences/{absence}/withdrawal", Stage.BOOKED, null, "coordinator", "physician", null, null, null, 0),
    SITE_CLOSURE(
            "/v1/sites/{site}/closures",
            Stage.BOOKED,
            RosterExamples.CLOSURE,
            "administrator",
            "nurse",
            "reasonCode",
            "\"from\": \"noon\"",
            "\"firstDay\": \"2027-01-01\"",
            422),
    ROOM_CLOSURE(
            "/v1/rooms/{room}/closures",
            Stage.BOOKED,
            RosterExamples.CLOSURE,
            "coordinator",
            "physician",
            "reasonCode",
            "\"until\": []",
            "\"until\": \"2020-01-01T00:00:00Z\"",
            422),
    CLOSURE_WITHDRAWAL(
            "/v1/closures/{closure}/withdrawal", Stage.BOOKED, null, "coordinator", "nurse", null, null, null, 0),
    EQUIPMENT_CHECK(
            "/v1/sites/{site}/equipment-checks",
            Stage.BOOKED,
            DirectoryExamples.EQUIPMENT_CHECK,
            "nurse",
            "coordinator",
            "aclsCover",
            "\"aclsCover\": \"there\"",
            "\"emergencyEquipment\": false",
            400),
    VIAL(
            "/v1/vials",
            Stage.BOOKED,
            MedicationExamples.VIAL,
            "nurse",
            "coordinator",
            "ndc",
            "\"volumeMl\": \"ten\"",
            "\"concentrationMgPerMl\": 10, \"expires\": \"2020-01-01\"",
            422),
    WASTE(
            "/v1/vials/{stock}/wastes",
            Stage.BOOKED,
            MedicationExamples.WASTE,
            "nurse",
            "administrator",
            "method",
            "\"ml\": \"all\"",
            "\"ml\": 0",
            400),
    DESTRUCTION(
            "/v1/vials/{stock}/destructions",
            Stage.BOOKED,
            MedicationExamples.DESTRUCTION,
            "physician",
            "auditor",
            "form41",
            "\"witnessId\": \"Lind\"",
            "\"occurredAt\": \"2190-01-01T00:00:00Z\"",
            422),
    LOSS(
            "/v1/vials/{stock}/losses",
            Stage.BOOKED,
            MedicationExamples.LOSS,
            "nurse",
            "coordinator",
            "reason",
            "\"reason\": 1",
            "\"ml\": -0.1",
            400),
    COUNT(
            "/v1/vials/{stock}/counts",
            Stage.BOOKED,
            MedicationExamples.COUNT,
            "nurse",
            "administrator",
            "witnessId",
            "\"countedMl\": \"full\"",
            "\"countedMl\": 10.001",
            422),
    RECEIPT_CORRECTION(
            "/v1/vials/{stock}/receipt-corrections",
            Stage.BOOKED,
            MedicationExamples.RECEIPT_CORRECTION,
            "physician",
            "nurse",
            "reason",
            "\"expires\": \"soon\"",
            "\"volumeMl\": 0.5",
            422),
    COUNTERSIGNATURE(
            "/v1/vial-entries/{witnessedEntry}/countersignature",
            Stage.BOOKED,
            null,
            "physician",
            "administrator",
            null,
            null,
            null,
            0),
    CORRECTION(
            "/v1/vial-entries/{witnessedEntry}/corrections",
            Stage.BOOKED,
            MedicationExamples.CORRECTION,
            "nurse",
            "administrator",
            "ml",
            "\"witnessId\": 7",
            "\"ml\": 0.4",
            422),
    DISCREPANCY_RESOLUTION(
            "/v1/vial-discrepancies/{discrepancy}/resolution",
            Stage.BOOKED,
            MedicationExamples.RESOLUTION,
            "administrator",
            "nurse",
            "reason",
            "\"lostMl\": \"some\"",
            "\"correction\": {\"entryId\": \"01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01\", \"ml\": 1}",
            422),
    COURSE(
            "/v1/courses",
            Stage.NOTHING,
            CourseExamples.COURSE,
            "physician",
            "nurse",
            "primaryInstrument",
            "\"primaryInstrument\": \"GAD-7\"",
            "\"protocol\": {\"maximumInjections\": 11}",
            422),
    HOLD(
            "/v1/courses/{course}/holds",
            Stage.BOOKED,
            CourseExamples.REASON,
            "nurse",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": 7",
            "\"reasonCode\": \"he asked\"",
            400),
    HOLD_CLEARING(
            "/v1/holds/{hold}/clearing",
            Stage.BOOKED,
            CourseExamples.REASON,
            "physician",
            "nurse",
            "reasonCode",
            "\"reasonCode\": {}",
            "\"reasonCode\": \"\"",
            400),
    SUPPORT_SESSION(
            "/v1/courses/{course}/support-sessions",
            Stage.BOOKED,
            SupportExamples.SESSION,
            "coordinator",
            "auditor",
            "therapistId",
            "\"minutes\": \"long\"",
            "\"startsAt\": \"-100000-01-01T00:00:00Z\"",
            422),
    SUPPORT_RESCHEDULING(
            "/v1/support-sessions/{supportSession}/rescheduling",
            Stage.BOOKED,
            SupportExamples.MOVE,
            "therapist",
            "auditor",
            "startsAt",
            "\"startsAt\": 17",
            "\"startsAt\": \"+999999999-12-31T23:59:59Z\"",
            422),
    SUPPORT_OUTCOME(
            "/v1/support-sessions/{supportSession}/outcome",
            Stage.BOOKED,
            SupportExamples.OUTCOME,
            "nurse",
            "auditor",
            "outcome",
            "\"outcome\": \"GOOD\"",
            "\"note\": \"\\u0000\"",
            400),
    SUPPORT_CANCELLATION(
            "/v1/support-sessions/{supportSession}/cancellation",
            Stage.BOOKED,
            SupportExamples.REASON,
            "coordinator",
            "patient",
            "reasonCode",
            "\"reasonCode\": []",
            "\"reasonCode\": \"he asked\"",
            400),
    SUPPORT_VOIDING(
            "/v1/support-sessions/{supportSession}/voiding",
            Stage.BOOKED,
            SupportExamples.REASON,
            "therapist",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": 1",
            "\"reasonCode\": \"-\"",
            400),
    GOAL(
            "/v1/courses/{course}/support-goals",
            Stage.BOOKED,
            SupportExamples.GOAL,
            "therapist",
            "coordinator",
            "kind",
            "\"target\": \"much\"",
            "\"kind\": \"OTHER\"",
            422),
    GOAL_PROGRESS(
            "/v1/support-goals/{goal}/progress",
            Stage.BOOKED,
            SupportExamples.PROGRESS,
            "nurse",
            "patient",
            "finding",
            "\"minutes\": []",
            "\"change\": \"STOPPED\", \"observedOn\": \"+999999999-12-31\"",
            422),
    PROGRESS_VOIDING(
            "/v1/support-goals/{goal}/progress/{progress}/voiding",
            Stage.BOOKED,
            SupportExamples.REASON,
            "nurse",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": true",
            "\"reasonCode\": \"\"",
            400),
    GOAL_ENDING(
            "/v1/support-goals/{goal}/ending",
            Stage.BOOKED,
            SupportExamples.REASON,
            "physician",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": {}",
            "\"reasonCode\": \"done\"",
            400),
    GOAL_VOIDING(
            "/v1/support-goals/{goal}/voiding",
            Stage.BOOKED,
            SupportExamples.REASON,
            "therapist",
            "auditor",
            "reasonCode",
            "\"reasonCode\": 3",
            "\"reasonCode\": \"wrong goal\"",
            400),
    CALENDAR_FEED(
            "/v1/calendar-feeds",
            Stage.BOOKED,
            CalendarExamples.FEED,
            "administrator",
            "nurse",
            "of",
            "\"of\": \"ALL\"",
            "\"siteId\": null",
            422),
    FEED_REVOCATION(
            "/v1/calendar-feeds/{feed}/revocation", Stage.BOOKED, null, "coordinator", "auditor", null, null, null, 0),
    SESSION(
            "/v1/sessions",
            Stage.BOOKED,
            BookingExamples.SESSION,
            "coordinator",
            "therapist",
            "roomId",
            "\"startsAt\": \"tomorrow\"",
            "\"startsAt\": \"-100000-01-01T00:00:00Z\"",
            422),
    RESCHEDULING(
            "/v1/sessions/{session}/rescheduling",
            Stage.BOOKED,
            BookingExamples.MOVE,
            "nurse",
            "therapist",
            "startsAt",
            "\"startsAt\": 17",
            "\"startsAt\": \"2190-01-01T00:00:00Z\"",
            422),
    REARRANGEMENT(
            "/v1/sites/{site}/rearrangements",
            Stage.BOOKED,
            RearrangementExamples.REARRANGEMENT,
            "coordinator",
            "nurse",
            "date",
            "\"reasonCode\": \"RAIN\"",
            "\"date\": \"2020-01-01\"",
            422),
    REARRANGEMENT_DISCARD(
            "/v1/rearrangements/{rearrangement}/discard",
            Stage.BOOKED,
            null,
            "coordinator",
            "auditor",
            null,
            null,
            null,
            0),
    REARRANGEMENT_ACCEPTANCE(
            "/v1/rearrangements/{rearrangement}/acceptance",
            Stage.BOOKED,
            RearrangementExamples.ACCEPTANCE,
            "physician",
            "nurse",
            "leaveUnplaced",
            "\"leaveUnplaced\": \"none\"",
            "\"leaveUnplaced\": [null]",
            400),
    CHECK_IN("/v1/sessions/{session}/check-in", Stage.BOOKED, null, "coordinator", "patient", null, null, null, 0),
    CLEARANCE(
            "/v1/sessions/{session}/clearance",
            Stage.CLEARED,
            ClearanceExamples.CHECKS,
            "physician",
            "coordinator",
            "vitals",
            "\"pregnancyTest\": \"MAYBE\"",
            "\"weightKg\": 824",
            400),
    ADMINISTRATION(
            "/v1/sessions/{session}/administration",
            Stage.CLEARED,
            TreatmentExamples.ADMINISTRATION,
            "physician",
            "nurse",
            "bodySite",
            "\"bodySite\": \"DORSOGLUTEAL\"",
            "\"doseMgPerKg\": 5",
            422),
    OBSERVATION(
            "/v1/sessions/{session}/observations",
            Stage.DOSED,
            ObservationExamples.OBSERVATION,
            "nurse",
            "coordinator",
            "vitals",
            "\"vitals\": []",
            "\"vitals\": {\"takenAt\": \"2190-01-01T00:00:00Z\", \"systolic\": 120, \"diastolic\": 80, \"heartRate\": 70,"
                    + " \"respiratoryRate\": 14, \"spo2\": 98, \"moaas\": 5}",
            422),
    ADVERSE_EVENT(
            "/v1/sessions/{session}/adverse-events",
            Stage.DOSED,
            AdverseEventExamples.ADVERSE_EVENT,
            "nurse",
            "therapist",
            "grade",
            "\"grade\": \"mild\"",
            "\"occurredAt\": \"-100000-01-01T00:00:00Z\"",
            422),
    FINDING(
            "/v1/sessions/{session}/findings",
            Stage.DOSED,
            FindingExamples.FINDING,
            "nurse",
            "therapist",
            "code",
            "\"foundAt\": \"soon\"",
            "\"foundAt\": \"-100000-01-01T00:00:00Z\"",
            422),
    RESOLUTION(
            "/v1/adverse-events/{adverseEvent}/resolution",
            Stage.DOSED,
            null,
            "nurse",
            "coordinator",
            null,
            null,
            null,
            0),
    ADVERSE_EVENT_CORRECTION(
            "/v1/adverse-events/{adverseEvent}/corrections",
            Stage.DOSED,
            AdverseEventExamples.CORRECTION,
            "nurse",
            "coordinator",
            "reasonCode",
            "\"grade\": \"mild\"",
            "\"code\": \"NAUSEAU\"",
            422),
    ADVERSE_EVENT_VOIDING(
            "/v1/adverse-events/{adverseEvent}/voiding",
            Stage.DOSED,
            AdverseEventExamples.VOIDING,
            "physician",
            "nurse",
            "reasonCode",
            "\"reasonCode\": []",
            "\"reasonCode\": \"mistake\"",
            400),
    INJECTION_CORRECTION(
            "/v1/sessions/{session}/injection/corrections",
            Stage.DOSED,
            InjectionExamples.CORRECTION,
            "physician",
            "nurse",
            "reasonCode",
            "\"performedAt\": []",
            "\"givenMl\": 5",
            422),
    HAND_OVER(
            "/v1/sites/{site}/hand-overs",
            Stage.DOSED,
            HandOverExamples.HAND_OVER,
            "physician",
            "nurse",
            "receiverId",
            "\"receiverId\": 7",
            "\"receiverId\": \"anybody\"",
            400),
    HAND_OVER_WITHDRAWAL(
            "/v1/hand-overs/{handOver}/withdrawal", Stage.DOSED, null, "physician", "nurse", null, null, null, 0),
    HAND_OVER_REFUSAL(
            "/v1/hand-overs/{handOver}/refusal", Stage.DOSED, null, "physician", "administrator", null, null, null, 0),
    HAND_OVER_ACCEPTANCE(
            "/v1/hand-overs/{handOver}/acceptance", Stage.DOSED, null, "physician", "coordinator", null, null, null, 0),
    CLOSING(
            "/v1/sessions/{session}/closing",
            Stage.DOSED,
            TreatmentExamples.CLOSING,
            "physician",
            "nurse",
            "disposition",
            "\"disposition\": \"AWAY\"",
            "\"criteria\": null",
            422),
    DECISION(
            "/v1/courses/{course}/decisions",
            Stage.BOOKED,
            CourseExamples.DECISION,
            "physician",
            "nurse",
            "decision",
            "\"decision\": \"LATER\"",
            "\"reasonCode\": \"because\"",
            400),
    AMENDMENT(
            "/v1/courses/{course}/amendments",
            Stage.BOOKED,
            CourseExamples.AMENDMENT,
            "physician",
            "nurse",
            "reasonCode",
            "\"maximumInjections\": \"many\"",
            "\"maximumInjections\": 11",
            422),
    PRIOR_INJECTIONS(
            "/v1/courses/{course}/prior-injections",
            Stage.BOOKED,
            CourseExamples.PRIOR_INJECTIONS,
            "physician",
            "nurse",
            "source",
            "\"source\": \"HEARSAY\"",
            "\"injections\": [{\"givenAt\": \"2190-01-01T00:00:00Z\", \"doseMg\": 41}]",
            422),
    DISCONTINUATION(
            "/v1/courses/{course}/discontinuation",
            Stage.BOOKED,
            CourseExamples.REASON,
            "physician",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": true",
            "\"reasonCode\": \"no response\"",
            400),
    CANCELLATION(
            "/v1/sessions/{session}/cancellation",
            Stage.BOOKED,
            BookingExamples.REASON,
            "coordinator",
            "auditor",
            "reasonCode",
            "\"reasonCode\": []",
            "\"reasonCode\": \"-\"",
            400),
    ABORT(
            "/v1/sessions/{session}/abort",
            Stage.CLEARED,
            BookingExamples.REASON,
            "nurse",
            "coordinator",
            "reasonCode",
            "\"reasonCode\": 1",
            "\"reasonCode\": \"unwell\"",
            400),
    INJECTION_VOIDING(
            "/v1/sessions/{session}/injection/voiding",
            Stage.DOSED,
            InjectionExamples.VOIDING,
            "physician",
            "nurse",
            "drawnDrug",
            "\"drawnDrug\": \"BACK_IN_THE_VIAL\"",
            "\"drawnDrug\": \"WASTED\"",
            422),
    LATE_ADMINISTRATION(
            "/v1/sessions/{session}/late-administration",
            Stage.BOOKED,
            LateExamples.LATE_ADMINISTRATION,
            "physician",
            "nurse",
            "dosingWeightKg",
            "\"bodySite\": \"DORSOGLUTEAL\"",
            "\"performedAt\": \"2190-01-01T00:00:00Z\"",
            422),
    LATE_ADMINISTRATION_UNBOOKED(
            "/v1/courses/{course}/late-administrations",
            Stage.BOOKED,
            LateExamples.LATE_ADMINISTRATION_UNBOOKED,
            "physician",
            "nurse",
            "reasonCode",
            "\"discharge\": {\"at\": 1}",
            "\"givenMl\": 0.83",
            422),
    LATE_REVIEW(
            "/v1/sessions/{session}/late-administration/review",
            Stage.ENTERED_LATE,
            null,
            "physician",
            "nurse",
            null,
            null,
            null,
            0),
    WAITING(
            "/v1/courses/{course}/waiting-entries",
            Stage.BOOKED,
            WaitingExamples.ENTRY,
            "coordinator",
            "therapist",
            "wishes",
            "\"sessionId\": \"the next\"",
            "\"wishes\": {\"lastDay\": \"2020-01-01\"}",
            422),
    WAITING_WISHES(
            "/v1/waiting-entries/{waitingEntry}/wishes",
            Stage.BOOKED,
            WaitingExamples.WISHES,
            "nurse",
            "therapist",
            "lastDay",
            "\"weekdays\": [\"SOMEDAY\"]",
            "\"firstDay\": \"2190-01-01\"",
            422),
    WAITING_WITHDRAWAL(
            "/v1/waiting-entries/{waitingEntry}/withdrawal",
            Stage.BOOKED,
            WaitingExamples.REASON,
            "physician",
            "auditor",
            "reasonCode",
            "\"reasonCode\": []",
            "\"reasonCode\": \"-\"",
            400),
    OFFER_ACCEPTANCE(
            "/v1/slot-offers/{slotOffer}/acceptance",
            Stage.BOOKED,
            null,
            "coordinator",
            "patient",
            null,
            null,
            null,
            0),
    OFFER_REFUSAL("/v1/slot-offers/{slotOffer}/refusal", Stage.BOOKED, null, "nurse", "therapist", null, null, null, 0),
    NO_SHOW("/v1/sessions/{session}/no-show", Stage.BOOKED, null, "coordinator", "auditor", null, null, null, 0);

    /** How far the visit must be on which the command is tried. */
    enum Stage {
        NOTHING,
        BOOKED,
        CLEARED,
        DOSED,
        ENTERED_LATE
    }

    final String path;
    final Stage stage;
    final String example;
    final String role;
    final String otherRole;
    final String required;
    final String wrongType;
    final String impossible;
    final int statusOfImpossible;

    Command(
            String path,
            Stage stage,
            String example,
            String role,
            String otherRole,
            String required,
            String wrongType,
            String impossible,
            int statusOfImpossible) {
        this.path = path;
        this.stage = stage;
        this.example = example;
        this.role = role;
        this.otherRole = otherRole;
        this.required = required;
        this.wrongType = wrongType;
        this.impossible = impossible;
        this.statusOfImpossible = statusOfImpossible;
    }

    boolean names(String subject) {
        return path.contains("{" + subject + "}");
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    /** Whether it takes an If-Match: it changes the session, the adverse event, ends the course, resolves the discrepancy or accepts the plan that it names. */
    boolean takesEtag() {
        return names("session") && this != OBSERVATION && this != ADVERSE_EVENT && this != FINDING
                || this == ADVERSE_EVENT_CORRECTION
                || this == ADVERSE_EVENT_VOIDING
                || this == DISCONTINUATION
                || this == AMENDMENT
                || this == PRIOR_INJECTIONS
                || this == DISCREPANCY_RESOLUTION
                || this == REARRANGEMENT_ACCEPTANCE
                || names("supportSession")
                || names("goal") && this != GOAL_PROGRESS
                || names("feed")
                || names("waitingEntry");
    }

    /** Whether it can be said in another way: with another body, or on another version. */
    boolean canBeSaidOtherwise() {
        return this != EQUIPMENT_CHECK && (example != null || takesEtag());
    }

    /** Whether the colleague of the visit's physician says it. */
    boolean isTheColleagues() {
        return this == HAND_OVER_REFUSAL || this == HAND_OVER_ACCEPTANCE;
    }
}
