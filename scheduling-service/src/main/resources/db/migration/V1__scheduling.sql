-- Where patients are treated, their courses and sessions, and what is known of them from the bus.
create extension if not exists btree_gist;

create table site (
    id            uuid   primary key,
    version       bigint not null,
    code          text   not null constraint site_code_is_unique unique,
    name          text   not null,
    time_zone     text   not null,
    opening_hours jsonb  not null
);
create table room (
    id      uuid primary key,
    version bigint not null,
    site_id uuid not null references site,
    name    text not null,
    constraint room_name_is_unique_at_a_site unique (site_id, name)
);
create table physician (
    id      uuid   primary key, -- the subject of the physician's token
    version bigint not null,
    name    text   not null
);
create table patient_facts (
    patient_id              uuid    primary key,
    status                  text    not null default 'ACTIVE',
    status_sequence         bigint  not null default 0,
    determination_id        uuid,
    eligibility_result      text,
    signed_off              boolean not null default false,
    revoked                 boolean not null default false,
    valid_until             timestamptz,
    eligibility_sequence    bigint  not null default 0,
    consented               boolean not null default false,
    consent_sequence        bigint  not null default 0
);
create table safety_alert (
    id         uuid    primary key,
    patient_id uuid    not null references patient_facts,
    level      text    not null,
    closed     boolean not null,
    sequence   bigint  not null
);
create index safety_alert_of_patient on safety_alert (patient_id) where not closed;
create table standing_recommendation (
    course_id         uuid    primary key, -- may be known before its course
    patient_id        uuid    not null references patient_facts,
    recommendation_id uuid    not null,
    number            integer not null,
    kind              text    not null,
    holds_sessions    boolean not null,
    declined          boolean not null,
    sequence          bigint  not null
);
create table course (
    id                   uuid        primary key,
    version              bigint      not null,
    patient_id           uuid        not null references patient_facts,
    site_id              uuid        not null references site,
    prescriber_id        uuid        not null references physician,
    preceding_course_id  uuid        references course,
    determination_id     uuid        not null,
    primary_instrument   text        not null,
    start_dose_mg_per_kg numeric     not null check (start_dose_mg_per_kg > 0),
    maximum_injections   integer     not null check (maximum_injections > 0),
    least_interval_hours integer     not null check (least_interval_hours > 0),
    policy_version       text        not null,
    status               text        not null check (status in ('ACTIVE', 'COMPLETED', 'DISCONTINUED')),
    started_at           timestamptz not null,
    ended_at             timestamptz,
    end_reason           text
);
create unique index one_open_course_per_patient on course (patient_id) where status = 'ACTIVE';
create table course_hold (
    id             uuid        primary key,
    version        bigint      not null,
    course_id      uuid        not null references course,
    cause          text        not null,
    source_id      uuid,
    reason_code    text,
    raised_at      timestamptz not null,
    cleared_at     timestamptz,
    cleared_reason text
);
create index course_hold_open on course_hold (course_id) where cleared_at is null;
create table treatment_session (
    id            uuid        primary key,
    version       bigint      not null,
    course_id     uuid        not null references course,
    patient_id    uuid        not null,
    site_id       uuid        not null references site,
    room_id       uuid        not null references room,
    physician_id  uuid        not null references physician,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    room_free_at  timestamptz not null check (room_free_at >= ends_at), -- after turnover
    injection_ends_at timestamptz not null check (injection_ends_at > starts_at),
    state         text        not null check (state in ('BOOKED', 'CANCELLED')),
    cancel_reason text,
    constraint room_is_booked_once exclude using gist
        (room_id with =, tstzrange(starts_at, room_free_at) with &&) where (state <> 'CANCELLED'),
    -- a session begins with one injection: its physician begins no other within ten minutes (domain.md section 11)
    constraint physician_injects_once_in_ten_minutes exclude using gist
        (physician_id with =, tstzrange(starts_at, injection_ends_at) with &&) where (state <> 'CANCELLED')
);
create index treatment_session_of_course on treatment_session (course_id, starts_at);
