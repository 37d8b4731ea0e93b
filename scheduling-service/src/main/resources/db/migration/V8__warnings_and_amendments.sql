-- A hold that was raised while the patient was under the drug: the physician acknowledges it.
create table session_warning (
    id              uuid        primary key,
    version         bigint      not null,
    session_id      uuid        not null references treatment_session,
    site_id         uuid        not null references site,
    patient_id      uuid        not null references patient_facts,
    hold_id         uuid        not null references course_hold,
    cause           text        not null,
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by uuid check ((acknowledged_by is null) = (acknowledged_at is null))
);
create index session_warning_of_session on session_warning (session_id, raised_at);
create index session_warning_open on session_warning (site_id, raised_at) where acknowledged_at is null;

-- The limits of a course were changed by a physician; what they were stays readable.
create table course_amendment (
    id                        uuid        primary key,
    course_id                 uuid        not null references course,
    maximum_injections_before integer     not null,
    maximum_injections        integer     not null check (maximum_injections > 0),
    least_interval_before     integer     not null,
    least_interval_hours      integer     not null check (least_interval_hours > 0),
    reason_code               text        not null,
    amended_by                uuid        not null,
    amended_at                timestamptz not null
);
create index course_amendment_of_course on course_amendment (course_id, amended_at);

-- What the outcomes service said of the state of a course, by which the dose goes on its ladder.
alter table standing_recommendation add state text;
