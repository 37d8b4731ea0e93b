-- Records that are put right, voided or entered late. What they said before stays.
create function history_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'versions of a clinical record are only added to'; end $$;

-- A voided injection counts no more, and its number is not given again.
alter table course add injections_numbered integer;
update course set injections_numbered = injections_given;
alter table course
    alter injections_numbered set not null,
    add constraint course_counts_no_more_than_it_numbered check (injections_given between 0 and injections_numbered);

-- injected_at is null when the injection was voided: no dose was given then.
alter table treatment_session
    add injection_voided boolean not null default false,
    add late_entry       jsonb,
    add reviewed_at      timestamptz,
    add reviewed_by      uuid,
    add constraint treatment_session_voided_has_no_dose check (not injection_voided or injected_at is null),
    add constraint treatment_session_is_reviewed_by_someone check ((reviewed_at is null) = (reviewed_by is null)),
    -- what happened while the system was down is recorded as it was, whatever had been booked
    drop constraint room_is_booked_once,
    add constraint room_is_booked_once exclude using gist
        (room_id with =, tstzrange(starts_at, room_free_at) with &&)
        where (state not in ('CANCELLED', 'NO_SHOW', 'ABORTED') and late_entry is null),
    drop constraint patient_is_in_one_session,
    add constraint patient_is_in_one_session exclude using gist
        (patient_id with =, tstzrange(starts_at, ends_at) with &&)
        where (state not in ('CANCELLED', 'NO_SHOW', 'ABORTED') and late_entry is null);
create index treatment_session_to_review on treatment_session (site_id) where late_entry is not null and reviewed_at is null;

create table injection_version (
    id           uuid        primary key,
    injection_id uuid        not null,
    version      integer     not null check (version > 0),
    session_id   uuid        not null references treatment_session,
    kind         text        not null check (kind in ('GIVEN', 'ENTERED_LATE', 'CORRECTED', 'VOIDED')),
    injection    jsonb       not null,
    effective_at timestamptz not null,
    reason_code  text,
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    constraint injection_version_is_one unique (injection_id, version),
    constraint injection_version_has_its_reason check (kind = 'GIVEN' or reason_code is not null)
);
create index injection_version_of_session on injection_version (session_id, version);
insert into injection_version
    (id, injection_id, version, session_id, kind, injection, effective_at, recorded_by, recorded_at)
select (injection ->> 'id')::uuid, (injection ->> 'id')::uuid, 1, id, 'GIVEN', injection, injected_at,
       (injection ->> 'supervisedBy')::uuid, injected_at
from treatment_session where injection is not null;
create trigger injection_version_stays before update or delete on injection_version
    for each row execute function history_is_append_only();

alter table adverse_event
    add action text,
    add voided boolean not null default false;
create table adverse_event_version (
    id               uuid        primary key,
    adverse_event_id uuid        not null references adverse_event,
    version          integer     not null check (version > 0),
    kind             text        not null check (kind in ('RECORDED', 'RESOLVED', 'CORRECTED', 'VOIDED')),
    code             text        not null,
    grade            integer     not null check (grade between 1 and 5),
    serious          boolean     not null,
    resolved         boolean     not null,
    action           text,
    began_at         timestamptz not null,
    reason_code      text,
    recorded_by      uuid, -- unknown for those of long ago
    recorded_at      timestamptz,
    constraint adverse_event_version_is_one unique (adverse_event_id, version),
    constraint adverse_event_version_has_its_reason
        check (kind not in ('CORRECTED', 'VOIDED') or reason_code is not null)
);
-- The only change so far was the resolution: version 0 of a row is the first that was told, version 1 the second.
insert into adverse_event_version
    (id, adverse_event_id, version, kind, code, grade, serious, resolved, began_at, recorded_by, recorded_at)
select id, id, 1, 'RECORDED', code, grade, serious, resolved and version = 0, began_at, recorded_by, recorded_at
from adverse_event;
insert into adverse_event_version (id, adverse_event_id, version, kind, code, grade, serious, resolved, began_at)
select gen_random_uuid(), id, 2, 'RESOLVED', code, grade, serious, true, began_at from adverse_event where version = 1;
create trigger adverse_event_version_stays before update or delete on adverse_event_version
    for each row execute function history_is_append_only();
