-- Nobody is in two places at once: a patient in two sessions, or a physician at two sites.
alter table treatment_session
    add constraint patient_is_in_one_session exclude using gist
        (patient_id with =, tstzrange(starts_at, ends_at) with &&)
        where (state not in ('CANCELLED', 'NO_SHOW', 'ABORTED')),
    -- only as planned: who really supervised is recorded as it was
    add constraint physician_is_booked_at_one_site exclude using gist
        (physician_id with =, site_id with <>, tstzrange(starts_at, ends_at) with &&) where (state = 'BOOKED');

delete from presence p where exists
    (select 1 from presence later where later.physician_id = p.physician_id and later.since > p.since);
alter table presence add constraint physician_is_present_at_one_site unique (physician_id);

-- What the gates, the slots and the holds ask for.
create index treatment_session_of_patient on treatment_session (patient_id, injected_at) where injected_at is not null;
create index treatment_session_of_physician on treatment_session (physician_id, starts_at);
create index treatment_session_observed on treatment_session (physician_id) where state in ('ADMINISTERED', 'OBSERVING');
create index course_hold_of_course on course_hold (course_id, raised_at);
create index course_hold_open_of_patient on course_hold (patient_id, cause) where cleared_at is null;
