-- From check-in to discharge: who is in the house, what is in the vials, what was judged, given and seen.
alter table treatment_session
    drop constraint treatment_session_state_check,
    add constraint treatment_session_state_check check (state in
        ('BOOKED', 'CHECKED_IN', 'CLEARED', 'ADMINISTERED', 'OBSERVING', 'CLOSED', 'CANCELLED', 'NO_SHOW', 'ABORTED')),
    drop constraint room_is_booked_once,
    add constraint room_is_booked_once exclude using gist
        (room_id with =, tstzrange(starts_at, room_free_at) with &&)
        where (state not in ('CANCELLED', 'NO_SHOW', 'ABORTED')),
    drop constraint physician_injects_once_in_ten_minutes,
    add clearance    jsonb,
    add injection    jsonb,
    add injected_at  timestamptz,
    add closing      jsonb;
alter table treatment_session
    add constraint physician_injects_once_in_ten_minutes exclude using gist
        (physician_id with =, tstzrange(starts_at, injection_ends_at) with &&) where (state = 'BOOKED');
create index treatment_session_injected on treatment_session (physician_id, injected_at) where injected_at is not null;

create table observation (
    id         uuid        primary key,
    session_id uuid        not null references treatment_session,
    taken_at   timestamptz not null,
    vitals     jsonb       not null,
    taken_by   uuid        not null
);
create index observation_of_session on observation (session_id, taken_at);
create table adverse_event (
    id         uuid        primary key,
    version    bigint      not null,
    session_id uuid        not null references treatment_session,
    code       text        not null,
    grade      integer     not null check (grade between 1 and 5),
    serious    boolean     not null,
    resolved   boolean     not null,
    began_at   timestamptz not null
);
create index adverse_event_of_session on adverse_event (session_id);

create table presence (
    site_id      uuid        not null references site,
    physician_id uuid        not null references physician,
    since        timestamptz not null,
    primary key (site_id, physician_id)
);
create table equipment_check (
    id         uuid        primary key,
    site_id    uuid        not null references site,
    checked_on date        not null, -- in the site's zone
    checked_by uuid        not null,
    checked_at timestamptz not null
);
create index equipment_check_of_day on equipment_check (site_id, checked_on);

create table vial (
    id                      uuid        primary key,
    site_id                 uuid        not null references site,
    lot                     text        not null,
    concentration_mg_per_ml numeric     not null,
    volume_ml               numeric     not null check (volume_ml > 0),
    expires                 date        not null,
    received_at             timestamptz not null,
    received_by             uuid        not null
);
create index vial_of_site on vial (site_id, expires);
create table vial_entry ( -- the ledger: only ever added to
    id         uuid        primary key,
    vial_id    uuid        not null references vial,
    kind       text        not null check (kind in ('GIVEN', 'WASTED')),
    ml         numeric     not null check (ml > 0),
    session_id uuid        not null references treatment_session,
    written_by uuid        not null,
    witness_id uuid check (witness_id <> written_by),
    written_at timestamptz not null,
    check (kind <> 'WASTED' or witness_id is not null)
);
create index vial_entry_of_vial on vial_entry (vial_id);
create function ledger_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the controlled-substance ledger is only added to'; end $$;
create trigger vial_entry_stays before update or delete on vial_entry
    for each row execute function ledger_is_append_only();
