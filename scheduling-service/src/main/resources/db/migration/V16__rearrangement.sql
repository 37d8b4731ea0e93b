-- Proposals to rearrange a site's day: what was supposed, what is proposed, who decided. Nothing of it is ever deleted.
create table rearrangement (
    id             uuid        primary key,
    version        bigint      not null,
    site_id        uuid        not null references site,
    day            date        not null, -- in the site's zone
    reason_code    text        not null check (reason_code in ('PHYSICIAN_ABSENT', 'ROOM_CLOSED', 'OTHER')),
    assumed        jsonb       not null,
    state          text        not null check (state in ('SOLVING', 'PROPOSED', 'ACCEPTED', 'DISCARDED', 'FAILED')),
    requested_by   uuid        not null,
    requested_at   timestamptz not null,
    solve_by       timestamptz not null, -- later than this nobody is working at it any more
    proposal       jsonb,
    failure        text,
    left_unplaced  jsonb,
    decided_by     uuid,
    decided_at     timestamptz,
    policy_version text        not null,
    constraint rearrangement_has_what_its_state_says check (
        (state in ('PROPOSED', 'ACCEPTED', 'DISCARDED')) = (proposal is not null)
        and (state = 'FAILED') = (failure is not null)
        and (state in ('ACCEPTED', 'DISCARDED')) = (decided_at is not null)
        and (decided_by is null) = (decided_at is null))
);
create unique index one_rearrangement_of_a_day_is_solved on rearrangement (site_id, day) where state = 'SOLVING';
create index rearrangement_of_day on rearrangement (site_id, day, requested_at);
create index rearrangement_solving on rearrangement (solve_by) where state = 'SOLVING';
create trigger stays before delete or truncate on rearrangement for each statement execute function is_never_deleted();

-- Sessions that exchange their places hold both for a moment: a transaction may put the check off to the end of its moves.
alter table treatment_session
    drop constraint room_is_booked_once,
    add constraint room_is_booked_once exclude using gist
        (room_id with =, tstzrange(starts_at, room_free_at) with &&)
        where (state not in ('CANCELLED', 'NO_SHOW', 'ABORTED') and late_entry is null) deferrable initially immediate,
    drop constraint physician_injects_once_in_ten_minutes,
    add constraint physician_injects_once_in_ten_minutes exclude using gist
        (physician_id with =, tstzrange(starts_at, injection_ends_at) with &&) where (state = 'BOOKED')
        deferrable initially immediate;
