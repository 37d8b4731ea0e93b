-- A score that is missed after the stop is a task of a physician.

alter table physician_task add due_on date; -- of a score that is missed
drop index physician_task_is_open_once;
create unique index physician_task_is_open_once on physician_task (subject_id, code, due_on) nulls not distinct
    where closed_at is null;
create index physician_task_of_subject on physician_task (subject_id, code);

-- courses that are followed up are looked at once, and from then on by the table that decides at the change of the day
update course set decide_at = coalesce(decide_at, now()) where completed;

-- why an eligibility was revoked: a fact that is only missing speaks against no course, until it is there and does
alter table known_patient add revoked_missing jsonb; -- null for those revoked before it was told
