-- Physicians' weekly hours, and sessions that can be held.
create table physician_availability (
    id           uuid primary key,
    physician_id uuid not null references physician,
    site_id      uuid not null references site,
    weekday      text not null,
    begins       time not null,
    ends         time not null check (ends > begins)
);
create index physician_availability_of_site on physician_availability (site_id);

alter table treatment_session
    drop constraint treatment_session_state_check,
    add constraint treatment_session_state_check check (state in ('BOOKED', 'CANCELLED', 'NO_SHOW')),
    add held boolean not null default false;
create index treatment_session_held on treatment_session (starts_at) where held and state = 'BOOKED';
create index treatment_session_of_site on treatment_session (site_id, starts_at);
