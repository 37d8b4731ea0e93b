-- Alerts of scores that are entered together: the on-call are told of them by one message.

alter table safety_alert add told_with uuid; -- the first of those that are told of together; itself if it is told alone
update safety_alert set told_with = id;
alter table safety_alert alter told_with set not null;
create index safety_alert_told_with on safety_alert (told_with);
alter table safety_alert add evidence_at timestamptz; -- null for those raised before it was kept

alter table on_call_notification add alerts integer not null default 1; -- of so many it tells
