-- When people, sites and rooms are there and when not; who was on site; who took patients over. Rows are ended or withdrawn, never deleted.
alter table physician_availability
    add version     bigint not null default 0,
    add valid_from  date,
    add valid_until date, -- the last day, in the site's zone; before valid_from: it never applies
    add written_by  uuid,
    add written_at  timestamptz,
    add ended_by    uuid,
    add ended_at    timestamptz;
create index physician_availability_of_physician on physician_availability (physician_id);

create table extra_shift (
    id           uuid        primary key,
    version      bigint      not null,
    physician_id uuid        not null references physician,
    site_id      uuid        not null references site,
    day          date        not null, -- in the site's zone, as its hours
    begins       time        not null,
    ends         time        not null check (ends > begins),
    written_by   uuid        not null,
    written_at   timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz
);
create index extra_shift_of_site on extra_shift (site_id, day) where withdrawn_at is null;
create index extra_shift_of_physician on extra_shift (physician_id, day);

create table unavailability (
    id           uuid        primary key,
    version      bigint      not null,
    physician_id uuid        references physician, -- is absent; or
    site_id      uuid        references site,      -- is closed, or only its
    room_id      uuid        references room,
    first_day    date,                             -- by local days of each site, or
    last_day     date,
    starts_at    timestamptz,                      -- by instants; without an end, until it is withdrawn
    ends_at      timestamptz,
    reason_code  text        not null,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    constraint somebody_or_some_place check ((physician_id is null) <> (site_id is null) and (room_id is null or site_id is not null)),
    constraint days_or_instants check ((first_day is null) <> (starts_at is null)),
    constraint days_in_order check (last_day is null or first_day <= last_day),
    constraint instants_in_order check (ends_at is null or starts_at < ends_at)
);
create index unavailability_of_physician on unavailability (physician_id) where physician_id is not null;
create index unavailability_of_site on unavailability (site_id) where site_id is not null;

-- nurses and therapists; physicians have their own table, whose rows are also their locks
create table staff_member (
    id      uuid   primary key, -- the subject of the person's token
    version bigint not null,
    role    text   not null check (role in ('NURSE', 'THERAPIST')),
    name    text   not null
);
create table staff_site (
    staff_id uuid not null, -- of either table
    site_id  uuid not null references site,
    primary key (staff_id, site_id)
);
create index staff_site_of_site on staff_site (site_id);

-- presence becomes history
alter table presence
    drop constraint presence_pkey,
    drop constraint physician_is_present_at_one_site,
    drop constraint presence_physician_id_fkey;
alter table presence rename column physician_id to person_id;
alter table presence
    add id      uuid not null default gen_random_uuid() primary key,
    add role    text not null default 'PHYSICIAN' check (role in ('PHYSICIAN', 'NURSE')),
    add left_at timestamptz; -- null while on site
alter table presence
    alter id drop default,
    alter role drop default;
create unique index one_is_present_at_one_site on presence (person_id) where left_at is null;
create index presence_of_site on presence (site_id, since);

create table hand_over (
    id          uuid        primary key,
    version     bigint      not null,
    site_id     uuid        not null references site,
    giver_id    uuid        not null references physician,
    receiver_id uuid        not null references physician check (receiver_id <> giver_id),
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    offered_at  timestamptz not null,
    answered_at timestamptz,
    check ((state = 'OFFERED') = (answered_at is null))
);
create unique index one_open_hand_over_per_giver on hand_over (giver_id) where state = 'OFFERED';
create index hand_over_of_site on hand_over (site_id, offered_at);
create index hand_over_open_for_receiver on hand_over (receiver_id) where state = 'OFFERED';
create table supervision_change (
    hand_over_id uuid        not null references hand_over,
    session_id   uuid        not null references treatment_session,
    giver_id     uuid        not null references physician,
    receiver_id  uuid        not null references physician,
    changed_at   timestamptz not null,
    primary key (session_id, hand_over_id)
);
-- Who was in the room at the injection stays who it was, whoever supervises the patient afterwards.
alter table treatment_session add injection_supervised_by uuid generated always as ((injection ->> 'supervisedBy')::uuid) stored;
create index treatment_session_supervised on treatment_session (injection_supervised_by, injected_at)
    where injected_at is not null;

create function is_never_deleted() returns trigger language plpgsql as
    $$ begin raise exception '% is ended or withdrawn, never deleted', tg_table_name; end $$;
create trigger stays before delete or truncate on physician_availability for each statement execute function is_never_deleted();
create trigger stays before delete or truncate on extra_shift for each statement execute function is_never_deleted();
create trigger stays before delete or truncate on unavailability for each statement execute function is_never_deleted();
create trigger stays before delete or truncate on presence for each statement execute function is_never_deleted();
create trigger stays before delete or truncate on hand_over for each statement execute function is_never_deleted();
create trigger stays before update or delete or truncate on supervision_change for each statement execute function is_never_deleted();
