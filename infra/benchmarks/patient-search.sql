-- How long a search among 100,000 generated patients takes. Run it by psql from this folder, in an empty database of a throw-away
-- server:
--
--   createdb search && psql -d search -f patient-search.sql
--
-- Each search runs 200 times inside the server, as the service's prepared statement does it; then its plan is shown.
\set ON_ERROR_STOP 1
\set QUIET 1
\i ../../patient-service/src/main/resources/db/migration/V1__patients.sql
\i ../../patient-service/src/main/resources/db/migration/V2__registry.sql

select setseed(0.42) \g /dev/null
create temp table part (kind text, parts text[]);
insert into part values
    ('family 1', '{schm,mull,ober,kauf,zimm,mc,van,de la,stein,wald,berg,holl,gross,klein,sand,black,white,green,fitz,iva,petr,kozl,nov,papa,gar,lop,fern,rodr,silv,oli}'),
    ('family 2', '{er,an,el,in,or,al,en,ov,ar,is,on,et,ul,am,ek,os,ir,ad,il,ut}'),
    ('family 3', '{mann,son,berg,ez,ski,ova,ini,dottir,bach,feld,ton,ley,ides,escu,a}'),
    ('given 1', '{pet,mar,joh,an,el,kat,chris,dan,mich,al,ros,vik,ser,jul,bea,so,em,is,ol,fre}'),
    ('given 2', '{ra,cus,anna,a,ena,arina,tian,iel,ael,exander,alind,tor,gei,ius,trice,phie,ilia,abel,iver,derick}');
create function pick(k text) returns text language sql volatile as
$$ select parts[1 + floor(random() * cardinality(parts))::int] from part where kind = k $$;

with named as materialized (
    select i, pick('family 1') || pick('family 2') || pick('family 3') as family, pick('given 1') || pick('given 2') as given
    from generate_series(1, 100000) i)
insert into patient (id, version, status, family_name, given_name, birth_date, sex, able_to_conceive, contacts,
                     search_name, search_given, registered_at)
select gen_random_uuid(), 0, case when i % 10 = 0 then 'INACTIVE' else 'ACTIVE' end, initcap(family), initcap(given),
       date '1935-01-01' + (random() * 26000)::int, 'UNKNOWN', false, '[]', family || ' ' || given, given, now()
from named;
insert into patient_identifier select id, 'urn:clinic:mrn', 'MRN-' || row_number() over (order by id) from patient;
-- some in another script
update patient set family_name = 'Иванова', search_name = 'иванова ' || search_given where id in (select id from patient order by id limit 300);
vacuum analyze patient;
vacuum analyze patient_identifier;

create function search(one text) returns setof patient language plpgsql stable as $$
begin
    return query select p.* from patient p where p.search_name like one escape '' and p.merged_into is null
        order by p.search_name, p.id fetch first 51 rows only;
end $$;
create function search(one text, two text) returns setof patient language plpgsql stable as $$
begin
    return query select p.* from patient p
        where p.search_name like one escape '' and p.search_name like two escape '' and p.merged_into is null
        order by p.search_name, p.id fetch first 51 rows only;
end $$;
-- the service asks twice, for family names and for given names, and merges the answers
create function search_beginning(one text, high text) returns setof patient language plpgsql stable as $$
begin
    return query select p.* from patient p
        where p.search_name >= one and p.search_name < high and p.merged_into is null
        order by p.search_name, p.id fetch first 51 rows only;
    return query select p.* from patient p
        where p.search_given >= one and p.search_given < high and p.merged_into is null
        order by p.search_name, p.id fetch first 51 rows only;
end $$;
create function search_born(day date) returns setof patient language plpgsql stable as $$
begin
    return query select p.* from patient p where p.birth_date = day and p.merged_into is null
        order by p.search_name, p.id fetch first 51 rows only;
end $$;
create function holders(number text) returns setof patient language plpgsql stable as $$
begin
    return query select p.* from patient p join patient_identifier i on i.patient_id = p.id where i.value = number;
end $$;

create temp table measured (search text, run int, ms numeric, found int);
create procedure measure(what text, query text) language plpgsql as $$
declare began timestamptz; rows int;
begin
    for run in 1..200 loop
        began := clock_timestamp();
        execute 'select count(*) from (' || query || ') as found' into rows;
        insert into measured values (what, run, extract(epoch from clock_timestamp() - began) * 1000, rows);
    end loop;
end $$;
call measure('part, rare: "zimmekdot"', $$select * from search('%zimmekdot%')$$);
call measure('part, common: "ann"', $$select * from search('%ann%')$$);
call measure('part, in every third: "son"', $$select * from search('%son%')$$);
call measure('part, nowhere: "xyzzy"', $$select * from search('%xyzzy%')$$);
call measure('two parts: "kaufin" "petr"', $$select * from search('%kaufin%', '%petr%')$$);
call measure('beginning, two letters: "mc"', $$select * from search_beginning('mc', 'mc' || U&'\+10FFFF')$$);
call measure('beginning, one letter: "a"', $$select * from search_beginning('a', 'a' || U&'\+10FFFF')$$);
call measure('beginning, one letter: "z"', $$select * from search_beginning('z', 'z' || U&'\+10FFFF')$$);
call measure('beginning of given names: "pe"', $$select * from search_beginning('pe', 'pe' || U&'\+10FFFF')$$);
call measure('beginning, nowhere: "qx"', $$select * from search_beginning('qx', 'qx' || U&'\+10FFFF')$$);
call measure('other script: "ванов"', $$select * from search('%ванов%')$$);
call measure('birth date', $$select * from search_born('1980-05-17')$$);
call measure('identifier', $$select * from holders('MRN-77777')$$);

\unset QUIET
\echo Milliseconds of 200 runs among 100,000 patients; database of LC_CTYPE
select datctype from pg_database where datname = current_database();
select search, max(found) as found,
       round(percentile_cont(0.5) within group (order by ms)::numeric, 2) as median,
       round(percentile_cont(0.95) within group (order by ms)::numeric, 2) as p95
from measured group by search order by min(ctid);
\echo Plans
explain (analyze, buffers, costs off) select p.* from patient p where p.search_name like '%zimmekdot%' escape '' and p.merged_into is null
    order by p.search_name, p.id fetch first 51 rows only;
explain (analyze, buffers, costs off) select p.* from patient p where p.search_name like '%ann%' escape '' and p.merged_into is null
    order by p.search_name, p.id fetch first 51 rows only;
explain (analyze, buffers, costs off) select p.* from patient p where p.search_name >= 'mc' and p.search_name < 'md' and p.merged_into is null
    order by p.search_name, p.id fetch first 51 rows only;
explain (analyze, buffers, costs off) select p.* from patient p where p.search_given >= 'mc' and p.search_given < 'md' and p.merged_into is null
    order by p.search_name, p.id fetch first 51 rows only;
explain (analyze, buffers, costs off) select p.* from patient p where p.birth_date in ('1980-05-17', '1980-05-07')
    order by p.search_name, p.id;
