-- Patients, what is known of them, and whether they may be treated. Nothing here is ever deleted: it is voided or superseded.

create table patient (
    id                uuid        primary key,
    version           bigint      not null,
    status            text        not null check (status in ('ACTIVE', 'INACTIVE', 'DECEASED')),
    family_name       text        not null,
    given_name        text        not null,
    birth_date        date        not null,
    sex               text        not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
    able_to_conceive  boolean     not null,
    language          text,
    contacts          jsonb       not null,
    address           jsonb,
    search_name       text collate "C" not null, -- family and given name, without case and accents
    search_given      text collate "C" not null,
    registered_at     timestamptz not null
);
create index patient_by_name on patient (search_name, id);
create index patient_by_given_name on patient (search_given);
create index patient_by_birth_date on patient (birth_date);
create index patient_by_status on patient (status, search_name, id);

create table patient_identifier (
    patient_id uuid not null references patient,
    system     text not null,
    value      text not null,
    constraint patient_identifier_is_unique unique (system, value)
);
create index patient_identifier_of_patient on patient_identifier (patient_id);
create index patient_identifier_by_value on patient_identifier (value);

create table depressive_episode (
    id          uuid        primary key,
    version     bigint      not null,
    patient_id  uuid        not null references patient,
    icd10       text        not null,
    severity    text        not null,
    onset       date        not null,
    end_date    date        check (end_date >= onset),
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
create index depressive_episode_of_patient on depressive_episode (patient_id, onset);

create table antidepressant_trial (
    id                  uuid        primary key,
    version             bigint      not null,
    patient_id          uuid        not null references patient,
    ingredient_rxcui    text        not null,
    form                text,
    doses               jsonb       not null,
    adherence_percent   integer     check (adherence_percent between 0 and 100),
    outcome             text        not null,
    improvement_percent integer     check (improvement_percent between -100 and 100),
    source              text        not null,
    recorded_at         timestamptz not null,
    recorded_by         uuid        not null,
    voided_at           timestamptz,
    voided_by           uuid,
    void_reason         text
);
create index antidepressant_trial_of_patient on antidepressant_trial (patient_id, id);

create table screening (
    id           uuid        primary key,
    version      bigint      not null,
    patient_id   uuid        not null references patient,
    performed_at timestamptz not null,
    content      jsonb       not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    voided_at    timestamptz,
    voided_by    uuid,
    void_reason  text
);
create index screening_of_patient on screening (patient_id, performed_at);

-- what other services found: adverse events and findings at sessions, the newest version of each
create table reported_finding (
    id             uuid        primary key,
    patient_id     uuid        not null references patient,
    kind           text        not null check (kind in ('ADVERSE_EVENT', 'SESSION_FINDING')),
    code           text        not null,
    grade          integer,
    serious        boolean     not null,
    value          numeric,
    effective_at   timestamptz not null,
    source_version integer     not null,
    voided         boolean     not null
);
create index reported_finding_of_patient on reported_finding (patient_id);

-- alerts of the outcomes service; the row with the patient's own id is the level that the newest assessment reported
create table safety_alert (
    id         uuid    primary key,
    patient_id uuid    not null references patient,
    level      text    not null,
    closed     boolean not null
);
create index safety_alert_open on safety_alert (patient_id) where not closed;

create table consent (
    id               uuid        primary key,
    version          bigint      not null,
    patient_id       uuid        not null references patient,
    document_version text        not null,
    signed_at        timestamptz not null,
    explained_by     uuid        not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    replaced_at      timestamptz,
    withdrawn_at     timestamptz check (withdrawn_at >= signed_at),
    withdrawal_reason text
);
create index consent_of_patient on consent (patient_id, signed_at);
create unique index consent_in_force on consent (patient_id) where withdrawn_at is null and replaced_at is null;

-- courses as the scheduling service tells of them
create table treatment_course (
    id               uuid primary key,
    patient_id       uuid not null references patient,
    determination_id uuid,
    started_at       timestamptz,
    ended_at         timestamptz,
    end_reason       text
);
create index treatment_course_of_patient on treatment_course (patient_id);

create table determination (
    id             uuid        primary key,
    version        bigint      not null,
    patient_id     uuid        not null references patient,
    result         text        not null check (result in ('ELIGIBLE', 'INELIGIBLE', 'NEEDS_REVIEW')),
    criteria       jsonb       not null,
    policy_version text        not null,
    determined_at  timestamptz not null,
    valid_at_most  timestamptz not null, -- by its facts
    valid_until    timestamptz not null, -- by its facts and its sign-off
    signed_off_by  uuid,
    signed_off_at  timestamptz,
    review_reason  text,
    carried_from   uuid references determination,
    judge_again_at timestamptz,
    superseded_at  timestamptz,
    check (result <> 'INELIGIBLE' or signed_off_at is null)
);
create unique index determination_current on determination (patient_id) where superseded_at is null;
create index determination_of_patient on determination (patient_id, determined_at desc, id desc);
create index determination_due on determination (judge_again_at) where superseded_at is null and judge_again_at is not null;
