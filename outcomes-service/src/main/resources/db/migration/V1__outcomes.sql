-- Scores, the facts that other services tell, and what was recommended and raised. Nothing here is ever deleted.

create table known_patient (
    id               uuid    primary key, -- the row lock under which a patient's facts change
    registered       boolean not null,
    survivor_id      uuid, -- this record was merged into that one
    merge_known_at   timestamptz,
    status           text,
    status_known_at  timestamptz,
    revoked_at       timestamptz,
    revoked_codes    jsonb,
    revoked_sequence bigint, -- of the events among the patient's
    cleared_sequence bigint
);
create index known_patient_by_survivor on known_patient (survivor_id);

create table assessment (
    id                  uuid        primary key,
    revision            bigint      not null,
    patient_id          uuid        not null references known_patient,
    course_id           uuid,
    instrument          text        not null,
    instrument_version  text        not null,
    number              integer     not null,
    items               jsonb,
    score               jsonb       not null,
    rater               text        not null,
    place               text        not null,
    effective_at        timestamptz not null,
    time_known          boolean     not null,
    late_reason         text,
    recorded_at         timestamptz not null,
    recorded_by         uuid        not null,
    version_recorded_at timestamptz not null,
    version_recorded_by uuid        not null,
    voided_at           timestamptz,
    void_reason         text,
    earlier             jsonb       not null -- the versions before this one
);
create index assessment_of_patient on assessment (patient_id, effective_at);

create table course (
    id                   uuid    primary key,
    patient_id           uuid    not null references known_patient,
    time_zone            text, -- null until the start is heard of
    primary_instrument   text,
    maximum_injections   integer,
    amended_at           timestamptz,
    started_at           timestamptz,
    ended_at             timestamptz,
    end_reason           text,
    milestones           jsonb   not null, -- those that were told
    decide_at            timestamptz
);
create index course_of_patient on course (patient_id);
create index course_due on course (decide_at) where decide_at is not null;

create table injection (
    id              uuid    primary key,
    patient_id      uuid    not null references known_patient,
    course_id       uuid    not null,
    version         integer not null,
    prior           boolean not null,
    dose_mg_per_kg  numeric,
    effective_at    timestamptz,
    voided          boolean not null
);
create index injection_of_patient on injection (patient_id);

create table adverse_event (
    id            uuid    primary key,
    patient_id    uuid    not null references known_patient,
    course_id     uuid,
    version       integer not null,
    code          text,
    grade         integer,
    effective_at  timestamptz,
    known_at      timestamptz not null,
    voided        boolean not null
);
create index adverse_event_of_patient on adverse_event (patient_id);

create table decision (
    id                uuid primary key,
    patient_id        uuid not null references known_patient,
    course_id         uuid not null,
    recommendation_id uuid not null,
    kind              text not null,
    decision          text not null,
    reason_code       text not null,
    decided_by        uuid not null,
    decided_at        timestamptz not null
);
create index decision_of_course on decision (course_id);

create table recommendation (
    id             uuid        primary key,
    course_id      uuid        not null references course,
    patient_id     uuid        not null references known_patient,
    version        integer     not null,
    content        jsonb       not null,
    superseded_at  timestamptz,
    constraint recommendation_version_is_unique unique (course_id, version)
);
create unique index recommendation_exactly_one_stands on recommendation (course_id) where superseded_at is null;

create table safety_alert (
    id               uuid        primary key,
    version          bigint      not null,
    patient_id       uuid        not null references known_patient,
    source_id        uuid        not null,
    level            text        not null,
    trigger_code     text        not null,
    raised_at        timestamptz not null,
    acknowledge_by   timestamptz not null,
    acknowledged_at  timestamptz,
    acknowledged_by  uuid,
    escalated_at     timestamptz,
    evidence_voided  boolean     not null, -- what raised it was corrected or voided since
    closed_at        timestamptz,
    closed_by        uuid,
    close_reason     text,
    done             text
);
create unique index safety_alert_is_raised_once on safety_alert (source_id, trigger_code, level)
    where not evidence_voided;
create index safety_alert_newest on safety_alert (raised_at, id);
create index safety_alert_open on safety_alert (patient_id) where closed_at is null;
create index safety_alert_to_escalate on safety_alert (acknowledge_by)
    where acknowledged_at is null and escalated_at is null and closed_at is null;

create table physician_task (
    id           uuid        primary key,
    version      bigint      not null,
    patient_id   uuid        not null references known_patient,
    course_id    uuid        not null,
    subject_id   uuid        not null, -- the accepted recommendation
    code         text        not null,
    raised_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    uuid,
    close_reason text,
    done         text
);
create unique index physician_task_is_open_once on physician_task (subject_id, code) where closed_at is null;
create index physician_task_newest on physician_task (raised_at, id);
