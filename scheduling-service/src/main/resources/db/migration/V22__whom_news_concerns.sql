-- An alert warns by itself, each one: a hold of its kind may be open already, and a course that has ended has none.
alter table session_warning
    alter hold_id drop not null,
    add alert_id uuid references safety_alert,
    add constraint session_warning_has_one_source check (num_nonnulls(hold_id, alert_id) = 1);
create unique index session_warns_of_an_alert_once on session_warning (session_id, alert_id) where alert_id is not null;
