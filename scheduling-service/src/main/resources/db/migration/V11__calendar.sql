-- Calendars that are read by whoever has their secret address; of the secret only a hash is kept.
create table calendar_feed (
    id          uuid        primary key,
    version     bigint      not null,
    person_id   uuid, -- the subject of a physician's or therapist's own token
    site_id     uuid references site,
    secret_hash bytea       not null check (length(secret_hash) = 32),
    created_by  uuid        not null,
    created_at  timestamptz not null,
    revoked_by  uuid,
    revoked_at  timestamptz check ((revoked_at is null) = (revoked_by is null)),
    constraint feed_is_of_a_person_or_a_site check (num_nonnulls(person_id, site_id) = 1),
    constraint feed_secret_is_unique unique (secret_hash)
);
create index calendar_feed_of_person on calendar_feed (person_id) where person_id is not null;
create index calendar_feed_of_site on calendar_feed (site_id) where site_id is not null;
