-- How long the lists of scores take: a patient's scores, and what is due in the clinic, among 10,000 patients with thirty scores each.
-- Run it by psql from this folder, in an empty database of a throw-away server:
--
--   createdb scores && psql -d scores -f score-lists.sql
--
-- Each query runs 200 times inside the server, as the service's prepared statement does it; then its plan is shown.
\set ON_ERROR_STOP 1
\set QUIET 1
\set migrations ../../outcomes-service/src/main/resources/db/migration
\i :migrations/V1__outcomes.sql
\i :migrations/V3__assessments.sql

select setseed(0.42) \g /dev/null
create temp table place as select n, gen_random_uuid() as id from generate_series(1, 3) n;
create temp table person as select n, gen_random_uuid() as id, gen_random_uuid() as course_id from generate_series(1, 10000) n;
insert into known_patient (id, registered) select id, true from person;
insert into assessment (id, revision, patient_id, course_id, instrument, instrument_version, number, score, rater, place, effective_at, time_known,
                        recorded_at, recorded_by, version_recorded_at, version_recorded_by, voided_at, earlier)
select gen_random_uuid(), 0, p.id, p.course_id, case when s % 3 = 0 then 'MADRS' else 'PHQ-9' end, '1', 1, '{"total": 9}', 'PATIENT', 'CLINIC',
       now() - s * interval '7 days' - p.n * interval '1 minute', true, now(), p.id, now(), p.id, case when s = 7 then now() end, '[]'
from person p, generate_series(1, 30) s;
-- a score of each patient within three weeks, or missed; of half of them one before a dose
insert into due_assessment (id, patient_id, course_id, session_id, site_id, instrument, why, due_on, due_at, overdue_at)
select gen_random_uuid(), p.id, p.course_id, null, l.id, 'PHQ-9', 'WEEKLY', current_date + p.n % 21 - 7, now() + (p.n % 21 - 7) * interval '1 day',
       now() + (p.n % 21 - 4) * interval '1 day'
from person p join place l on l.n = 1 + p.n % 3;
insert into due_assessment (id, patient_id, course_id, session_id, site_id, instrument, why, due_on, due_at, overdue_at)
select gen_random_uuid(), p.id, p.course_id, gen_random_uuid(), l.id, 'PHQ-9', 'BEFORE_INJECTION', current_date + p.n % 14, now() + (p.n % 14) * interval '1 day',
       now() + (p.n % 14) * interval '1 day'
from person p join place l on l.n = 1 + p.n % 3 where p.n % 2 = 0;
vacuum analyze assessment;
vacuum analyze due_assessment;

create function scores(patient uuid) returns setof assessment language plpgsql stable as $$
begin
    return query select a.* from assessment a where a.patient_id in (patient) and a.voided_at is null
        order by a.effective_at desc, a.id desc fetch first 21 rows only;
end $$;
create function scores_after(patient uuid, at timestamptz, last uuid) returns setof assessment language plpgsql stable as $$
begin
    return query select a.* from assessment a where a.patient_id in (patient) and a.voided_at is null and (a.effective_at, a.id) < (at, last)
        order by a.effective_at desc, a.id desc fetch first 21 rows only;
end $$;
create function scores_of_scale(patient uuid, scale text) returns setof assessment language plpgsql stable as $$
begin
    return query select a.* from assessment a where a.patient_id in (patient) and a.instrument = scale and a.voided_at is null
        order by a.effective_at desc, a.id desc fetch first 21 rows only;
end $$;
create function due(patient uuid) returns setof due_assessment language plpgsql stable as $$
begin
    return query select d.* from due_assessment d where d.patient_id in (patient) and (d.lapses_at is null or d.lapses_at > now())
        order by d.due_at, d.id;
end $$;
create function due_at(site uuid) returns setof due_assessment language plpgsql stable as $$
begin
    return query select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now()) and d.site_id = site
        order by d.due_at, d.id fetch first 51 rows only;
end $$;
create function due_after(site uuid, at timestamptz, last uuid) returns setof due_assessment language plpgsql stable as $$
begin
    return query select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now()) and d.site_id = site and (d.due_at, d.id) > (at, last)
        order by d.due_at, d.id fetch first 51 rows only;
end $$;
create function missed(site uuid) returns setof due_assessment language plpgsql stable as $$
begin
    return query select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now()) and d.site_id = site
        and d.overdue_at <= now() and d.due_at <= now() order by d.due_at, d.id fetch first 51 rows only;
end $$;
create function missed() returns setof due_assessment language plpgsql stable as $$
begin
    return query select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now())
        and d.overdue_at <= now() and d.due_at <= now() order by d.due_at, d.id fetch first 51 rows only;
end $$;

create temp table measured (list text, run int, ms numeric, found int);
create procedure measure(what text, query text) language plpgsql as $$
declare began timestamptz; rows int;
begin
    for run in 1..200 loop
        began := clock_timestamp();
        execute 'select count(*) from (' || query || ') as found' into rows;
        insert into measured values (what, run, extract(epoch from clock_timestamp() - began) * 1000, rows);
    end loop;
end $$;
select id as patient from person where n = 5000 \gset
select id as site from place where n = 2 \gset
call measure('a patient''s scores', format('select * from scores(%L)', :'patient'));
call measure('the next page', format('select * from scores_after(%L, now() - interval ''100 days'', %L)', :'patient', :'patient'));
call measure('of one scale', format('select * from scores_of_scale(%L, ''MADRS'')', :'patient'));
call measure('due of a patient', format('select * from due(%L)', :'patient'));
call measure('due at a site', format('select * from due_at(%L)', :'site'));
call measure('a page in the middle', format('select * from due_after(%L, now() + interval ''5 days'', %L)', :'site', :'site'));
call measure('missed at a site', format('select * from missed(%L)', :'site'));
call measure('missed in the clinic', 'select * from missed()');

\unset QUIET
\echo Milliseconds of 200 runs among 300,000 scores and 15,000 that are due
select list, max(found) as found,
       round(percentile_cont(0.5) within group (order by ms)::numeric, 2) as median,
       round(percentile_cont(0.95) within group (order by ms)::numeric, 2) as p95
from measured group by list order by min(ctid);
\echo Plans
explain (analyze, buffers, costs off) select a.* from assessment a where a.patient_id in (:'patient') and a.voided_at is null
    and (a.effective_at, a.id) < (now() - interval '100 days', :'patient'::uuid) order by a.effective_at desc, a.id desc fetch first 21 rows only;
explain (analyze, buffers, costs off) select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now()) and d.site_id = :'site'
    and (d.due_at, d.id) > (now() + interval '5 days', :'site'::uuid) order by d.due_at, d.id fetch first 51 rows only;
explain (analyze, buffers, costs off) select d.* from due_assessment d where (d.lapses_at is null or d.lapses_at > now()) and d.site_id = :'site'
    and d.overdue_at <= now() and d.due_at <= now() order by d.due_at, d.id fetch first 51 rows only;
