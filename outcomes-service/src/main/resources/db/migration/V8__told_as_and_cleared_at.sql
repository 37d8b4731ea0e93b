-- A LOW alert that presses, such as a suicide item, is told of as a MODERATE one.

alter table on_call_notification add told_as text;
update on_call_notification
set told_as = case when level = 'LOW' and acknowledge_by < raised_at + interval '7 days' then 'MODERATE' else level end;
alter table on_call_notification alter told_as set not null;

-- What leaves less time than it did is raised anew beside the alert that left more.
drop index safety_alert_is_raised_once;
create unique index safety_alert_is_raised_once on safety_alert (source_id, trigger_code, level, (acknowledge_by - raised_at))
    where not evidence_voided;

-- When a physician last signed for a patient: for a record that was merged, only if it was after that.
alter table known_patient add cleared_at timestamptz; -- null for those cleared before it was kept
