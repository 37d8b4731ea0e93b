-- Who is in a site's house now, for its day board: few rows, however many sessions there have been.
create index treatment_session_in_house on treatment_session (site_id, starts_at)
    where state in ('CHECKED_IN', 'CLEARED', 'ADMINISTERED', 'OBSERVING');
-- Who was there on a day, whatever was before it.
create index presence_of_site_left on presence (site_id, left_at);
