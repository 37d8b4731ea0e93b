-- Where a patient is treated, who is told of an alert, and whether they were.

create table known_site (
    id        uuid        primary key,
    code      text        not null,
    time_zone text        not null,
    known_at  timestamptz not null
);

alter table course add column if not exists site_id uuid; -- null for those heard of before it was kept

alter table safety_alert add site_id uuid; -- null while the patient has no course
alter table safety_alert add course_id uuid; -- of an alert that a course raised
-- the order of the board: those that nobody has taken in hand, those in hand, those closed
alter table safety_alert add urgency smallint not null generated always as
    (case when closed_at is not null then 2 when acknowledged_at is not null then 1 else 0 end) stored;
create index safety_alert_most_urgent on safety_alert (urgency, acknowledge_by, id);
create index safety_alert_most_urgent_of_site on safety_alert (site_id, urgency, acknowledge_by, id);
create index safety_alert_newest_of_site on safety_alert (site_id, raised_at, id);
create index safety_alert_of_source on safety_alert (source_id);
create index safety_alert_of_course on safety_alert (course_id) where course_id is not null;

create table on_call_list (
    id          uuid        primary key,
    site_id     uuid, -- null: the clinic's own, for sites without a list
    number      integer     not null,
    first_line  jsonb       not null,
    second_line jsonb       not null,
    changed_at  timestamptz not null,
    changed_by  uuid        not null,
    constraint on_call_list_number_is_unique unique nulls not distinct (site_id, number)
);

create table on_call_notification (
    id              uuid        primary key,
    version         bigint      not null,
    alert_id        uuid        not null references safety_alert,
    site_id         uuid,
    level           text        not null,
    occasion        text        not null,
    channel         text        not null,
    recipient       text, -- null: nobody is on call
    raised_at       timestamptz not null,
    acknowledge_by  timestamptz not null,
    status          text        not null,
    attempts        jsonb       not null,
    tries           integer     not null, -- since it was queued, or queued again
    next_attempt_at timestamptz,
    queued_at       timestamptz not null,
    settled_at      timestamptz,
    constraint on_call_notification_status_known check (status in ('PENDING', 'SENT', 'FAILED', 'REPLACED', 'MOOT')),
    constraint on_call_notification_pending_has_time check ((status = 'PENDING') = (next_attempt_at is not null))
);
create index on_call_notification_due on on_call_notification (next_attempt_at) where status = 'PENDING';
create index on_call_notification_failed on on_call_notification (queued_at, id) where status = 'FAILED';
create index on_call_notification_newest on on_call_notification (queued_at, id);
create index on_call_notification_of_alert on on_call_notification (alert_id);
