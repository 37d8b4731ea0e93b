-- The course room: what is known of patients and scores, and what physicians decided.
alter table patient_facts
    add age_years               integer,
    add sex_for_dosing          text,
    add pregnancy_test_required boolean,
    add screen_pending          boolean not null default false,
    add outcomes_sequence       bigint  not null default 0,
    add merged_into             uuid references patient_facts;
create index patient_facts_merged on patient_facts (merged_into) where merged_into is not null;
create index patient_facts_validity on patient_facts (valid_until) where signed_off and not revoked;

alter table course
    add time_zone                  text    not null,
    add primary_instrument_version text    not null,
    add cap_dose_mg_per_kg         numeric not null check (cap_dose_mg_per_kg > 0),
    add injections_given           integer not null default 0 check (injections_given >= 0);
create index course_of_patient on course (patient_id, started_at);

alter table course_hold add patient_id uuid not null references patient_facts;
create unique index one_open_hold_per_cause on course_hold (course_id, cause) where cleared_at is null;

alter table standing_recommendation
    drop column declined,
    add codes    jsonb not null,
    add decision text check (decision in ('ACCEPTED', 'DECLINED'));

create table course_decision (
    id                     uuid        primary key,
    course_id              uuid        not null references course,
    recommendation_id      uuid        not null,
    recommendation_version integer     not null,
    kind                   text        not null,
    decision               text        not null check (decision in ('ACCEPTED', 'DECLINED')),
    reason_code            text        not null,
    decided_by             uuid        not null,
    decided_at             timestamptz not null,
    constraint recommendation_is_decided_once unique (recommendation_id, recommendation_version)
);
create index course_decision_of_course on course_decision (course_id, decided_at);

create table known_score (
    id           uuid        primary key, -- the assessment's id
    patient_id   uuid        not null references patient_facts,
    number       integer     not null,    -- the assessment's version
    instrument   text,
    total        integer,
    valid        boolean     not null,
    acute        boolean     not null,
    voided       boolean     not null,
    effective_at timestamptz
);
