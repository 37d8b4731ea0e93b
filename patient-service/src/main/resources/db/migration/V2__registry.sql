-- Patients are found by any part of their name; two records of one person are merged, and a merge is taken back.

-- A trusted extension: the role that owns the database may create it. A database whose LC_CTYPE is C finds names in
-- other scripts than Latin by reading all of them; any UTF-8 locale finds them by the index.
create extension if not exists pg_trgm;

-- Names are folded further than by V1: letters that are written differently but are no letter with an accent.
update patient
set search_name = translate(replace(replace(replace(replace(normalize(search_name, NFKD),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðħı', 'olddhi'),
    search_given = translate(replace(replace(replace(replace(normalize(search_given, NFKD),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðħı', 'olddhi');

create index patient_by_part_of_name on patient using gin (search_name gin_trgm_ops);

-- the record that stands for this one; never itself one that is merged, so the way to it is one step
alter table patient add merged_into uuid references patient check (merged_into <> id);
create index patient_merged_into on patient (merged_into) where merged_into is not null;

create table patient_merge (
    id           uuid        primary key,
    version      bigint      not null,
    survivor_id  uuid        not null references patient,
    duplicate_id uuid        not null references patient check (duplicate_id <> survivor_id),
    merged_at    timestamptz not null,
    merged_by    uuid        not null,
    undone_at    timestamptz check (undone_at >= merged_at),
    undone_by    uuid        check ((undone_by is null) = (undone_at is null))
);
create unique index patient_merge_standing on patient_merge (duplicate_id) where undone_at is null;
create index patient_merge_of_survivor on patient_merge (survivor_id);
create index patient_merge_of_duplicate on patient_merge (duplicate_id);

-- who was told what of whom; only ever added to
create table record_access (
    id   uuid        primary key,
    who  uuid        not null,
    what text        not null,
    whom uuid        not null references patient,
    at   timestamptz not null
);
create index record_access_of_patient on record_access (whom, at);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is only ever added to', tg_table_name; end $$;
create trigger record_access_is_append_only before update or delete or truncate on record_access
    for each statement execute function refuse_change();
