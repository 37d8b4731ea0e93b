-- Who waits for a place, the places that become free, and to whom they are offered.
create table waiting_entry (
    id            uuid        primary key,
    version       bigint      not null,
    course_id     uuid        not null references course,
    patient_id    uuid        not null references patient_facts,
    site_id       uuid        not null references site,
    session_id    uuid        references treatment_session, -- that would move; null for one more session
    wishes        jsonb       not null,
    until         timestamptz not null, -- the end of the last day that suits, at the site
    waiting_since timestamptz not null,
    written_by    uuid        not null,
    ended_at      timestamptz,
    end_reason    text check (end_reason in ('WITHDRAWN', 'OFFER_ACCEPTED', 'BOOKED_OTHERWISE', 'SESSION_GONE',
                                             'WISHES_OVER', 'COURSE_ENDED', 'PATIENT_DECEASED')),
    reason_code   text,
    ended_by      uuid, -- null: the service itself
    check ((ended_at is null) = (end_reason is null)),
    check ((reason_code is not null) = (coalesce(end_reason, '') = 'WITHDRAWN'))
);
create unique index course_waits_once on waiting_entry (course_id) where ended_at is null;
create index waiting_entry_of_course on waiting_entry (course_id, waiting_since);
create index waiting_entry_standing on waiting_entry (site_id) where ended_at is null;
create index waiting_entry_over on waiting_entry (until) where ended_at is null;

create table freed_place (
    id           uuid        primary key,
    site_id      uuid        not null references site,
    room_id      uuid        references room,      -- null: no room in particular
    physician_id uuid        references physician, -- null: nobody in particular
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    for_one      boolean     not null, -- of one session; false: hours in which there is place for as many as fit
    freed_at     timestamptz not null,
    due_at       timestamptz -- when to look who may be offered it; null while nobody may
);
create index freed_place_due on freed_place (due_at) where due_at is not null;
create index freed_place_of_site on freed_place (site_id, ends_at);

create table slot_offer (
    id                uuid        primary key,
    version           bigint      not null,
    entry_id          uuid        not null references waiting_entry,
    place_id          uuid        not null references freed_place,
    course_id         uuid        not null references course,
    patient_id        uuid        not null references patient_facts,
    site_id           uuid        not null references site,
    room_id           uuid        not null references room,
    physician_id      uuid        not null references physician,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null check (ends_at > starts_at),
    room_free_at      timestamptz not null check (room_free_at >= ends_at),
    injection_ends_at timestamptz not null check (injection_ends_at > starts_at),
    moves_session_id  uuid        references treatment_session,
    offered_at        timestamptz not null,
    expires_at        timestamptz not null check (expires_at > offered_at and expires_at <= starts_at),
    policy_version    text        not null,
    state             text        not null check (state in
        ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'LAPSED', 'WITHDRAWN')),
    ended_at          timestamptz,
    ended_by          uuid, -- null: the service itself
    session_id        uuid        references treatment_session, -- what was booked or moved
    check ((state = 'OPEN') = (ended_at is null)),
    check (session_id is null or state = 'ACCEPTED'),
    -- a place is kept for one patient at a time; a booking by hand is another matter, and ends the offer
    constraint room_is_offered_once exclude using gist
        (room_id with =, tstzrange(starts_at, room_free_at) with &&) where (state = 'OPEN'),
    constraint physician_is_offered_once exclude using gist
        (physician_id with =, tstzrange(starts_at, injection_ends_at) with &&) where (state = 'OPEN')
);
create unique index one_open_offer_per_entry on slot_offer (entry_id) where state = 'OPEN';
create index slot_offer_of_place on slot_offer (place_id);
create index slot_offer_of_entry on slot_offer (entry_id);
create index slot_offer_of_course on slot_offer (course_id, offered_at);
create index slot_offer_open_at_site on slot_offer (site_id, starts_at) where state = 'OPEN';
create index slot_offer_expiring on slot_offer (expires_at) where state = 'OPEN';

create trigger stays before delete or truncate on waiting_entry for each statement execute function is_never_deleted();
create trigger stays before delete or truncate on slot_offer for each statement execute function is_never_deleted();
