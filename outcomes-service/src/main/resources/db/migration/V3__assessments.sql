-- The version of the scale that a course began with, lists of scores, and which scores are due.

alter table course add primary_instrument_version text; -- null until the start is heard of
update course set primary_instrument_version = '1' where primary_instrument is not null; -- there was no other
alter table course add column if not exists site_id uuid; -- null for those heard of before it was kept
alter table course add completed boolean not null default false; -- a stop was accepted; also false for those that ended before it was kept

drop index assessment_of_patient;
create index assessment_of_patient_newest on assessment (patient_id, effective_at, id);

create table booked_session (
    id             uuid    primary key,
    patient_id     uuid    not null references known_patient,
    course_id      uuid    not null,
    site_id        uuid, -- with the following null while only its end was heard of
    starts_at      timestamptz,
    told_at        timestamptz,
    told_sequence  bigint,
    ended          boolean not null
);
create index booked_session_open on booked_session (patient_id) where not ended;

-- derived from the facts, in the transaction that changes them
create table due_assessment (
    id          uuid        primary key,
    patient_id  uuid        not null references known_patient, -- the survivor, if records were merged
    course_id   uuid,
    session_id  uuid,
    site_id     uuid,
    instrument  text        not null,
    why         text        not null,
    due_on      date, -- null where it is due at once
    due_at      timestamptz not null,
    overdue_at  timestamptz not null,
    lapses_at   timestamptz
);
create unique index due_assessment_is_wanted_once on due_assessment (patient_id, why, course_id, session_id) nulls not distinct;
create index due_assessment_soonest on due_assessment (due_at, id);
create index due_assessment_soonest_of_site on due_assessment (site_id, due_at, id);

-- courses that were decided before are decided once more, also those that are over, so that what is due is known
update course set decide_at = coalesce(decide_at, now()) where started_at is not null;
