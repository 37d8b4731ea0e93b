-- The history of the record: what every clinical fact said after each transaction that changed it, and who changed it, when.
-- The database keeps it itself, so that no statement gets past it, whichever way it came. Rows are added and never changed.

-- one transaction that changed the record
create table revision (
    id             bigint generated always as identity primary key,
    at             timestamptz not null, -- by the service's clock, once nobody else could change the patient's record
    source         text        not null check (source in ('PERSON', 'EVENT', 'SERVICE', 'DATABASE', 'MIGRATION')),
    caller_id      uuid,
    caller_roles   text[]      not null, -- for DATABASE, the role of the database
    event_type     text,
    event_id       uuid,
    correlation_id text,
    check (source <> 'PERSON' or caller_id is not null),
    check (source <> 'EVENT' or (event_type is not null and event_id is not null))
);

-- what a fact said from then on; the numbers of one patient's versions are in the order of their commits
create table record_version (
    number      bigint generated always as identity primary key,
    revision_id bigint      not null references revision,
    at          timestamptz not null,
    patient_id  uuid        not null,
    kind        text        not null, -- the fact's table
    fact_id     uuid        not null,
    content     jsonb       not null  -- its row; a patient's with the identifiers
);
create index record_version_of_patient on record_version (patient_id, number);
create index record_version_of_fact on record_version (kind, fact_id, number);

create function row_of_fact(the_kind text, the_fact uuid) returns jsonb language plpgsql as $$
declare
    the_row jsonb;
begin
    execute format('select to_jsonb(t) from %I t where t.id = $1', the_kind) into the_row using the_fact;
    if the_kind = 'patient' then
        the_row := the_row || jsonb_build_object('identifiers', (
            select coalesce(
                jsonb_agg(jsonb_build_object('system', i.system, 'value', i.value) order by i.system, i.value), '[]')
            from patient_identifier i where i.patient_id = the_fact));
    end if;
    return the_row;
end $$;

-- The revision of the running transaction. The service says who it is for in the setting remit.change; where nobody says it,
-- somebody works in the database by hand.
create function revision_of_transaction() returns bigint language plpgsql as $$
declare
    known  bigint := nullif(current_setting('remit.revision', true), '')::bigint;
    change jsonb  := nullif(current_setting('remit.change', true), '')::jsonb;
begin
    if known is null then
        insert into revision (at, source, caller_id, caller_roles, event_type, event_id, correlation_id)
        values (
            coalesce((change ->> 'at')::timestamptz, clock_timestamp()),
            coalesce(change ->> 'source', 'DATABASE'),
            (change ->> 'callerId')::uuid,
            case when change is null then array[session_user::text]
                else array(select jsonb_array_elements_text(change -> 'callerRoles')) end,
            change ->> 'eventType',
            (change ->> 'eventId')::uuid,
            change ->> 'correlationId')
        returning id into known;
        perform set_config('remit.revision', known::text, true);
    end if;
    return known;
end $$;

-- Times are written in UTC, so that the same time is the same text whatever zone the session has.
create function keep_version_of(the_kind text, the_fact uuid) returns void language plpgsql set timezone to 'UTC' as $$
declare
    the_row  jsonb := row_of_fact(the_kind, the_fact);
    the_last jsonb;
    the_revision bigint;
begin
    select v.content into the_last from record_version v
    where v.kind = the_kind and v.fact_id = the_fact order by v.number desc limit 1;
    if the_row is distinct from the_last then -- a transaction that wrote it twice comes here twice
        the_revision := revision_of_transaction();
        insert into record_version (revision_id, at, patient_id, kind, fact_id, content)
        select r.id, r.at, case the_kind when 'patient' then the_fact else (the_row ->> 'patient_id')::uuid end,
            the_kind, the_fact, the_row
        from revision r where r.id = the_revision;
    end if;
end $$;

create function keep_version() returns trigger language plpgsql as $$
begin
    if tg_table_name <> 'patient_identifier' then
        perform keep_version_of(tg_table_name, new.id);
        return null;
    end if;
    if tg_op <> 'INSERT' then
        perform keep_version_of('patient', old.patient_id);
    end if;
    if tg_op <> 'DELETE' then
        perform keep_version_of('patient', new.patient_id);
    end if;
    return null;
end $$;

create function refuse_to_lose_history() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was on record stays on record', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger stays before update or delete or truncate on revision
    for each statement execute function refuse_to_lose_history();
create trigger stays before update or delete or truncate on record_version
    for each statement execute function refuse_to_lose_history();

-- A version is taken at the commit, when the transaction has written all that it will of a fact.
create constraint trigger keep_version after insert or update or delete on patient_identifier
    deferrable initially deferred for each row execute function keep_version();

-- What is on record already begins its history now: how it came to be so was not kept. Never before what it tells of, should the
-- clock of a local set have been moved.
select set_config('remit.change', jsonb_build_object('source', 'MIGRATION', 'callerRoles', '[]'::jsonb, 'at', greatest(
    now(),
    (select max(registered_at) from patient),
    (select max(recorded_at) from depressive_episode),
    (select max(recorded_at) from antidepressant_trial),
    (select max(recorded_at) from screening),
    (select max(recorded_at) from consent),
    (select max(determined_at) from determination)))::text, true);

do $$
declare
    fact_table text;
begin
    foreach fact_table in array array['patient', 'depressive_episode', 'antidepressant_trial', 'screening', 'consent',
        'reported_finding', 'safety_alert', 'treatment_course', 'determination']
    loop
        execute format('select keep_version_of(%L, t.id) from %I t order by t.id', fact_table, fact_table);
        execute format('create constraint trigger keep_version after insert or update on %I
            deferrable initially deferred for each row execute function keep_version()', fact_table);
        execute format('create trigger stays before delete or truncate on %I
            for each statement execute function refuse_to_lose_history()', fact_table);
    end loop;
end $$;
