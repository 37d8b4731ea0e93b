-- Injections that were given elsewhere before the course; they count toward its limits.
create table prior_injection (
    id            uuid        primary key,
    version       bigint      not null,
    course_id     uuid        not null references course,
    patient_id    uuid        not null references patient_facts,
    given_at      timestamptz not null,
    dose_mg       numeric     not null check (dose_mg > 0),
    dose_mg_per_kg numeric    check (dose_mg_per_kg > 0),
    source        text        not null,
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    voided_at     timestamptz,
    voided_by     uuid,
    void_reason   text,
    check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);
create unique index prior_injection_is_told_once on prior_injection (patient_id, given_at) where voided_at is null;
create index prior_injection_of_course on prior_injection (course_id, given_at);
