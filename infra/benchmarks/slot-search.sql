-- How long the queries of a slot search take: four weeks at a site of six rooms, among some nine thousand sessions at three sites. Run it
-- by psql from this folder, after all migrations of the service, in an empty database of a throw-away server:
--
--   createdb slots && cat $(ls -v ../../scheduling-service/src/main/resources/db/migration/*.sql) slot-search.sql | psql -q -d slots
--
-- All queries of one search run 200 times inside the server, as the service's prepared statements do; then their plans are shown. What
-- the service does with the rows afterwards is not measured here.
\set ON_ERROR_STOP 1
\set QUIET 1

select setseed(0.42) \g /dev/null
create temp table place as select n, gen_random_uuid() as id from generate_series(1, 3) n;
insert into site select id, 0, 'S' || n, 'Site ' || n, 'America/New_York', '[]' from place;
create temp table doctor as select n, gen_random_uuid() as id from generate_series(1, 24) n;
insert into physician select id, 0, 'Dr. ' || n from doctor;
create temp table space as select p.n as place, r as n, p.id as site_id, gen_random_uuid() as id from place p, generate_series(1, 6) r;
insert into room select id, 0, site_id, 'Room ' || n from space;
insert into physician_availability (id, physician_id, site_id, weekday, begins, ends)
select gen_random_uuid(), d.id, p.id, day, '08:00', '18:00'
from doctor d join place p on (d.n - 1) / 8 = p.n - 1, unnest('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}'::text[]) day;
-- weekly hours of former years, leave of all, extra shifts, holidays and rooms out of order
insert into physician_availability (id, physician_id, site_id, weekday, begins, ends, valid_until)
select gen_random_uuid(), physician_id, site_id, weekday, begins, ends, current_date - 300 from physician_availability;
insert into unavailability (id, version, physician_id, first_day, last_day, reason_code, written_by, written_at)
select gen_random_uuid(), 0, d.id, current_date + w * 30, current_date + w * 30 + 6, 'LEAVE', d.id, now()
from doctor d, generate_series(-10, 3) w where d.n % 3 = abs(w) % 3;
insert into unavailability (id, version, site_id, first_day, last_day, reason_code, written_by, written_at)
select gen_random_uuid(), 0, p.id, current_date + w * 40, current_date + w * 40, 'HOLIDAY', p.id, now() from place p, generate_series(-9, 5) w;
insert into unavailability (id, version, site_id, room_id, starts_at, ends_at, reason_code, written_by, written_at)
select gen_random_uuid(), 0, s.site_id, s.id, now() + w * interval '50 days', now() + w * interval '50 days' + interval '1 hour', 'REPAIR', s.id, now()
from space s, generate_series(-7, 3) w;
insert into extra_shift (id, version, physician_id, site_id, day, begins, ends, written_by, written_at)
select gen_random_uuid(), 0, d.id, p.id, current_date + w * 7, '18:00', '20:00', d.id, now()
from doctor d join place p on (d.n - 1) / 8 = p.n - 1, generate_series(-30, 6) w;

-- three sessions in each room of each working day, fewer to come; six in a row are one patient's
create temp table visit as
select s.site_id, s.id as room_id, s.place, s.n as room, day + interval '13 hours' + turn * interval '3 hours' + s.n * interval '10 minutes' as starts_at,
       (row_number() over (partition by s.id order by day, turn) - 1) / 6 as patient, extract(doy from day)::int % 4 as team
from space s, generate_series(current_date - 200, current_date + 28, interval '1 day') day, generate_series(0, 2) turn
where extract(isodow from day) < 6 and (day < current_date or random() < 0.6);
create temp table person as
select room_id, patient, site_id, min(place) as place, gen_random_uuid() as patient_id, gen_random_uuid() as course_id
from visit group by room_id, patient, site_id;
insert into patient_facts (patient_id) select patient_id from person;
insert into course (id, version, patient_id, site_id, prescriber_id, determination_id, primary_instrument, primary_instrument_version,
                    start_dose_mg_per_kg, cap_dose_mg_per_kg, maximum_injections, least_interval_hours, policy_version, time_zone, status, started_at, injections_numbered)
select course_id, 0, patient_id, site_id, (select id from doctor where n = place * 8), course_id, 'PHQ-9', '1', 0.5, 1, 6, 48, '1',
       'America/New_York', 'ACTIVE', now(), 0 from person;
insert into treatment_session (id, version, course_id, patient_id, site_id, room_id, physician_id, starts_at, ends_at, room_free_at,
                               injection_ends_at, state)
select gen_random_uuid(), 0, p.course_id, p.patient_id, v.site_id, v.room_id, d.id, v.starts_at, v.starts_at + interval '150 minutes',
       v.starts_at + interval '165 minutes', v.starts_at + interval '10 minutes',
       case when v.starts_at > now() then 'BOOKED' when random() < 0.1 then 'NO_SHOW' else 'CLOSED' end
from visit v join person p using (room_id, patient) join doctor d on d.n = (v.place - 1) * 8 + v.team * 2 + v.room % 2 + 1;
update treatment_session set injected_at = starts_at where state = 'CLOSED';
insert into prior_injection (id, version, course_id, patient_id, given_at, dose_mg, source, recorded_by, recorded_at)
select gen_random_uuid(), 0, course_id, patient_id, now() - interval '300 days', 40, 'ELSEWHERE', course_id, now() from person where patient % 10 = 0;
vacuum analyze prior_injection, site, room, physician_availability, extra_shift, unavailability, course, treatment_session;

select site_id as site, course_id as course from person where place = 1 and exists (
    select 1 from treatment_session s where s.course_id = person.course_id and s.starts_at > now()) limit 1 \gset
select array_agg(id) as doctors from doctor where n <= 8 \gset
\set from 'now()'
\set to 'now() + interval ''28 days'''
prepare rooms(uuid) as select * from room where site_id = $1 order by name;
prepare weekly(uuid, date, date) as select * from physician_availability
    where site_id = $1 and (valid_from is null or valid_from <= $3) and (valid_until is null or valid_until >= $2) order by physician_id, id;
prepare extra(uuid, date, date) as select * from extra_shift
    where site_id = $1 and day between $2 and $3 and withdrawn_at is null order by physician_id, id;
prepare absent(uuid, date, date) as select * from unavailability u where u.withdrawn_at is null and u.physician_id in (
    select a.physician_id from physician_availability a where a.site_id = $1
    union select e.physician_id from extra_shift e where e.site_id = $1 and e.day between $2 and $3);
prepare closed(uuid) as select * from unavailability where withdrawn_at is null and site_id = $1;
prepare before(uuid) as select starts_at, physician_id from treatment_session
    where course_id = $1 and state not in ('CANCELLED', 'NO_SHOW', 'ABORTED') order by starts_at desc, id fetch first 1 rows only;
prepare own(uuid, uuid) as select coalesce(injected_at, starts_at) from treatment_session
    where course_id = $1 and (injected_at is not null or state in ('BOOKED', 'CHECKED_IN', 'CLEARED')) and id <> $2;
prepare given(uuid) as select course_id, injected_at, state_before from treatment_session where course_id in ($1) and injected_at is not null;
prepare elsewhere(uuid) as select course_id, given_at from prior_injection where course_id in ($1) and voided_at is null;
prepare state(uuid) as select course_id, state from standing_recommendation where course_id in ($1) and state is not null;
prepare booked(uuid, uuid[], timestamptz, timestamptz, uuid) as
    select room_id, physician_id, starts_at, ends_at, room_free_at, injection_ends_at, site_id <> $1 from treatment_session
    where (site_id = $1 or physician_id = any ($2)) and starts_at between $3 and $4
      and state not in ('CANCELLED', 'NO_SHOW', 'ABORTED') and id <> $5;

create temp table measured (query text, run int, ms numeric, found int);
create procedure measure(what text, call text) language plpgsql as $$
declare began timestamptz; rows int;
begin
    for run in 1..200 loop
        began := clock_timestamp();
        execute 'execute ' || call;
        get diagnostics rows = row_count;
        insert into measured values (what, run, extract(epoch from clock_timestamp() - began) * 1000, rows);
    end loop;
end $$;
select format('(%L, current_date, current_date + 28)', :'site') as days, format('(%L)', :'site') as at, format('(%L)', :'course') as of,
       format('(%L, %L)', :'course', '00000000-0000-0000-0000-000000000000') as others,
       format('(%L, %L, now() - interval ''1 day'', now() + interval ''29 days'', %L)', :'site', :'doctors', '00000000-0000-0000-0000-000000000000') as whole \gset
call measure('rooms', 'rooms' || :'at');
call measure('weekly hours', 'weekly' || :'days');
call measure('extra shifts', 'extra' || :'days');
call measure('absences', 'absent' || :'days');
call measure('closures', 'closed' || :'at');
call measure('session before', 'before' || :'of');
call measure('own sessions', 'own' || :'others');
call measure('injections given', 'given' || :'of');
call measure('injections elsewhere', 'elsewhere' || :'of');
call measure('state of the course', 'state' || :'of');
call measure('booked sessions', 'booked' || :'whole');
insert into measured select 'all of one search', run, sum(ms), sum(found) from measured group by run;

\unset QUIET
\echo Milliseconds of 200 runs
select count(*) as sessions, count(*) filter (where starts_at > now()) as coming from treatment_session;
select query, max(found) as rows, round(percentile_cont(0.5) within group (order by ms)::numeric, 3) as median,
       round(percentile_cont(0.95) within group (order by ms)::numeric, 3) as p95
from measured group by query order by min(ctid);
\echo Plans
explain (analyze, buffers, costs off) execute weekly:days;
explain (analyze, buffers, costs off) execute absent:days;
explain (analyze, buffers, costs off) execute closed:at;
explain (analyze, buffers, costs off) execute booked:whole;
explain (analyze, buffers, costs off) execute given:of;
explain (analyze, buffers, costs off) execute elsewhere:of;
