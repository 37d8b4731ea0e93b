-- Why a medicine was stopped; and what else was tried: electroconvulsive therapy, magnetic stimulation, psychotherapy.

alter table antidepressant_trial add column stop_reason text;

create table other_treatment (
    id          uuid        primary key,
    version     bigint      not null,
    patient_id  uuid        not null references patient,
    kind        text        not null check (kind in ('ECT', 'RTMS', 'PSYCHOTHERAPY')),
    start_date  text        not null, -- a day, a month or a year, as it was told
    end_date    text,
    sessions    integer     check (sessions between 1 and 1000),
    outcome     text        not null,
    source      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    voided_at   timestamptz,
    voided_by   uuid,
    void_reason text
);
create index other_treatment_of_patient on other_treatment (patient_id, id);

create constraint trigger keep_version after insert or update on other_treatment
    deferrable initially deferred for each row execute function keep_version();
create trigger stays before delete or truncate on other_treatment
    for each statement execute function refuse_to_lose_history();
