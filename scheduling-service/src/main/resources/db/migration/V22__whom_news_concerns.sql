-- An alert warns by itself, each one: a hold of its kind may be open already, and a course that has ended has none.
alter table session_warning
    alter hold_id drop not null,
    add alert_id uuid references safety_alert,
    add constraint session_warning_has_one_source check (num_nonnulls(hold_id, alert_id) = 1);
create unique index session_warns_of_an_alert_once on session_warning (session_id, alert_id) where alert_id is not null;

-- When it was so, what was told of a person's records: that a suicide item waits for its screening, and whose record a record is. What is
-- told of one of them goes before what was told of another earlier.
alter table patient_facts
    add screen_told_at timestamptz,
    add merge_told_at  timestamptz;

-- Sessions of which nobody has said what came of them, for today's board.
create index treatment_session_booked on treatment_session (site_id, ends_at) where state = 'BOOKED';
